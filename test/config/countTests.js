const { appendFileSync } = require('node:fs');

/**
 * Adds a line to the file that SMM_PANEL_TEST_COUNTS names: how many tests passed, how many failed.
 * A test file that can't be loaded has no tests and counts as one that failed.
 */
module.exports = class CountTests {
	onRunComplete(_contexts, results) {
		const file = process.env.SMM_PANEL_TEST_COUNTS;
		if (!file) return;
		const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
		appendFileSync(file, `${results.numPassedTests} ${failed}\n`);
	}
};
