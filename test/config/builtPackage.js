const { isBuilt } = require('../../scripts/package/stamp.ts');
const { projectFolder } = require('../../scripts/lib/project.ts');

/**
 * Before each file with tests of the built package: one sentence where it is not there, or not that
 * of the sources. Before the whole run, it would keep the tests of sources from running, too.
 */
module.exports = async () => {
	if (process.env.SMM_PANEL_DIST || (await isBuilt(projectFolder))) return;
	const error = new Error(
		'These tests run the built package, and dist/ is not built from the sources as they are now: run "npm run build" first.',
	);
	error.stack = error.message;
	throw error;
};
