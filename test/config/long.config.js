const { resolve } = require('node:path');
const unit = require('../../jest.config.js');

/**
 * What tries very many cases: the fault matrix, sequences of faults, a month of polls.
 *
 * @type {import('jest').Config}
 */
module.exports = {
	...unit,
	rootDir: resolve(__dirname, '../..'),
	testMatch: ['**/*.long.test.ts'],
	testPathIgnorePatterns: ['/node_modules/'],
};
