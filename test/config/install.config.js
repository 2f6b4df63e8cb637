const examples = require('./examples.config.js');

/**
 * The packed package as users install it, in n8n instances of the tests' own.
 *
 * @type {import('jest').Config}
 */
module.exports = {
	...examples,
	roots: ['<rootDir>/test/install'],
	testTimeout: 300_000,
	globalSetup: undefined,
	globalTeardown: undefined,
};
