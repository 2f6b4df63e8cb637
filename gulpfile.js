'use strict';

const { rm } = require('node:fs/promises');
const { spawn } = require('node:child_process');
const { dest, parallel, series, src, watch: onChange } = require('gulp');

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

const build = series(clean, parallel(compile, assets));

function watch() {
	onChange(['nodes/**/*.ts', 'credentials/**/*.ts'], compile);
	onChange(ASSETS, assets);
}

module.exports = { build, watch: series(build, watch), default: build };
