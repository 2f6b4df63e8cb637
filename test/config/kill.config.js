const examples = require('./examples.config.js');

/**
 * Purchases in an n8n that is killed.
 *
 * @type {import('jest').Config}
 */
module.exports = {
	...examples,
	roots: ['<rootDir>/test/e2e/kill'],
	testTimeout: 300_000,
	globalSetup: undefined,
	globalTeardown: undefined,
};
