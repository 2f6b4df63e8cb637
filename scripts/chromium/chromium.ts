import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { withProgress, type Say } from '../lib/progress.ts';
import { projectFolder } from '../lib/project.ts';
import { run } from '../lib/run.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const INSTALL = join(projectFolder, 'scripts', 'system', 'install-packages.sh');

/** The system's Chromium; installed from the system's packages where there is none. */
export async function chromium(env: NodeJS.ProcessEnv, say: Say): Promise<string> {
	const found = await inPath(env);
	if (found !== undefined) return found;
	await withProgress(say, 'Installing Chromium', () =>
		run('sh', [INSTALL, 'chromium', 'chromium', 'chromium'], { cwd: projectFolder, env }),
	);
	const installed = await inPath(env);
	if (installed !== undefined) return installed;
	throw new Error(`None of ${NAMES.join(', ')} is on the PATH. Install Chromium, then try again.`);
}

async function inPath(env: NodeJS.ProcessEnv): Promise<string | undefined> {
	const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
	for (const program of NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))) {
		try {
			await access(program, constants.X_OK);
			return program;
		} catch {
			// not there: the next place
		}
	}
	return undefined;
}
