const { join } = require('node:path');

const FOLDERS = ['credentials', 'examples', 'lib', 'nodes', 'sandbox', 'scripts', 'test'];

const patience = '<rootDir>/test/config/patience.js';

const shared = {
	rootDir: __dirname,
	testEnvironment: 'node',
	// `--findRelatedTests` follows imports inside the roots alone, so what is tested belongs to them.
	roots: FOLDERS.map((folder) => join(__dirname, folder)),
	setupFilesAfterEnv: [patience],
	transform: {
		'^.+\\.ts$': [
			'ts-jest',
			{
				diagnostics: false,
				astTransformers: { before: ['<rootDir>/test/config/importMeta.js'] },
				tsconfig: {
					target: 'es2022',
					module: 'commonjs',
					moduleResolution: 'node',
					isolatedModules: true,
					esModuleInterop: true,
					resolveJsonModule: true,
					strict: true,
				},
			},
		],
	},
};

/** Loading n8n's engine alone takes seconds on a busy machine, and real n8n a minute. */
const project = (displayName, secondsForATest, testMatch, more = {}) => ({
	...shared,
	displayName,
	globals: { secondsForATest },
	testMatch,
	...more,
});

const builtPackage = {
	setupFilesAfterEnv: [patience, '<rootDir>/test/config/builtPackage.js'],
};
/** One n8n and one practice panel serve all files, one after the other. */
const sharedN8n = {
	globalSetup: '<rootDir>/test/e2e/examples/support/setup.ts',
	globalTeardown: '<rootDir>/test/e2e/examples/support/teardown.ts',
};

const quick = [
	project('unit', 20, [
		'**/test/**/*.test.ts',
		'!**/*.long.test.ts',
		'!**/test/{engine,e2e,install,queue}/**',
	]),
	project('engine', 20, ['**/test/engine/**/*.test.ts', '!**/*.long.test.ts'], builtPackage),
];

/** What tries very many cases, and what starts real n8n. */
const slow = [
	project('bombs', 60, ['**/test/bombs/record.ts'], builtPackage),
	project('long', 20, ['**/*.long.test.ts'], builtPackage),
	project('editor', 180, ['**/test/e2e/editor/**/*.test.ts'], sharedN8n),
	project('examples', 120, ['**/test/e2e/examples/**/*.test.ts'], sharedN8n),
	project('kill', 300, ['**/test/e2e/kill/**/*.test.ts']),
	project('trigger', 300, ['**/test/e2e/trigger/**/*.test.ts']),
	project('install', 300, ['**/test/install/**/*.test.ts']),
	project('queue', 300, ['**/test/queue/**/*.test.ts']),
];

// Whoever runs the tests of a file or all tests there are does not mean to start real n8n.
const isAskedByName = process.argv.some((word) => word.startsWith('--selectProjects'));

/** @type {import('jest').Config} */
module.exports = {
	projects: isAskedByName ? [...quick, ...slow] : quick,
	reporters: ['default', '<rootDir>/test/config/countTests.js'],
	// By default one core stays idle, which is half of a small machine.
	maxWorkers: '100%',
};
