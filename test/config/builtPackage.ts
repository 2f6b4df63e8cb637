import { isBuilt } from '../../scripts/package/stamp.ts';
import { projectFolder } from '../../scripts/lib/project.ts';

/** Before tests of the built package: one sentence where it is not there, or not that of the sources. */
export default async function builtPackage(): Promise<void> {
	if (process.env['SMM_PANEL_DIST'] || (await isBuilt(projectFolder))) return;
	const error = new Error(
		'These tests run the built package, and dist/ is not built from the sources as they are now: run "npm run build" first.',
	);
	error.stack = error.message;
	throw error;
}
