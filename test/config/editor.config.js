const examples = require('./examples.config.js');

/**
 * The node in n8n's editor, in a real browser.
 *
 * @type {import('jest').Config}
 */
module.exports = {
	...examples,
	roots: ['<rootDir>/test/e2e/editor'],
	// The editor's first page alone takes half a minute on a small machine that is busy.
	testTimeout: 180_000,
};
