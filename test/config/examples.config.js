const { resolve } = require('node:path');
const unit = require('../../jest.config.js');

/**
 * The examples in real n8n. As ES modules, because `scripts/` is run by Node itself: start jest with
 * `node --experimental-vm-modules`. One n8n and one practice panel serve all files, one after the other.
 *
 * @type {import('jest').Config}
 */
module.exports = {
	...unit,
	rootDir: resolve(__dirname, '../..'),
	roots: ['<rootDir>/test/e2e/examples'],
	testPathIgnorePatterns: ['/node_modules/'],
	extensionsToTreatAsEsm: ['.ts'],
	transform: {
		'^.+\\.ts$': [
			'ts-jest',
			{
				diagnostics: false,
				useESM: true,
				tsconfig: {
					target: 'es2022',
					module: 'esnext',
					moduleResolution: 'bundler',
					allowImportingTsExtensions: true,
					noEmit: true,
					isolatedModules: true,
					esModuleInterop: true,
					strict: true,
				},
			},
		],
	},
	maxWorkers: 1,
	testTimeout: 120_000,
	globalSetup: '<rootDir>/test/e2e/examples/support/setup.mjs',
	globalTeardown: '<rootDir>/test/e2e/examples/support/teardown.mjs',
};
