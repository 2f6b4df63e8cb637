/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	// Loading n8n's engine takes seconds on a busy machine.
	testTimeout: 20_000,
	// By default one core stays idle, which is half of a small machine.
	maxWorkers: '100%',
	// They take long, or start real n8n, and have commands of their own.
	testPathIgnorePatterns: [
		'/node_modules/',
		'\\.long\\.test\\.ts$',
		'<rootDir>/test/(e2e|install|queue)/',
	],
	transform: {
		'^.+\\.ts$': [
			'ts-jest',
			{
				diagnostics: false,
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
