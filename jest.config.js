/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
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
