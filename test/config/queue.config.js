const examples = require('./examples.config.js');

/**
 * n8n in queue mode, on PostgreSQL and Redis.
 *
 * @type {import('jest').Config}
 */
module.exports = {
	...examples,
	roots: ['<rootDir>/test/queue'],
	testTimeout: 300_000,
	globalSetup: undefined,
	globalTeardown: undefined,
};
