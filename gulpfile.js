'use strict';

const { rm } = require('node:fs/promises');
const { spawn } = require('node:child_process');
const { dest, parallel, series, src, watch: onChange } = require('gulp');
const { stamp } = require('./scripts/package/stamp.ts');

// n8n finds icons, codex and output previews beside the compiled file, under the same relative path.
const ASSETS = [
	'nodes/**/*.{svg,png}',
	'credentials/**/*.{svg,png}',
	'nodes/**/*.node.json',
	'nodes/**/__schema__/**/*.json',
];

function clean() {
	return rm('dist', { recursive: true, force: true });
}

function compile() {
	const compiler = require.resolve('typescript/bin/tsc');
	return spawn(process.execPath, [compiler, '-p', 'tsconfig.json'], { stdio: 'inherit' });
}

function assets() {
	// Without `encoding: false` gulp 5 reads PNG files as UTF-8 and breaks them.
	return src(ASSETS, { base: '.', encoding: false }).pipe(dest('dist'));
}

function note() {
	return stamp(__dirname);
}

const build = series(clean, parallel(compile, assets), note);

function watch() {
	onChange('{nodes,credentials,lib}/**/*.ts', series(compile, note));
	onChange(ASSETS, series(assets, note));
}

module.exports = { build, watch: series(build, watch), default: build };
