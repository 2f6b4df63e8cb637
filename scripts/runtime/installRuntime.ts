import { nodeFirst } from '../lib/nodePath.ts';
import { withProgress, type Say } from '../lib/progress.ts';
import { run } from '../lib/run.ts';

export interface InstallOptions {
	folder: string;
	env: NodeJS.ProcessEnv;
	say: Say;
	signal?: AbortSignal;
}

const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Installs what the folder's lock file names and builds the one native module n8n can't do without. */
export async function installRuntime({ folder, env, say, signal }: InstallOptions): Promise<void> {
	const options = { cwd: folder, env: nodeFirst(env), ...(signal && { signal }) };
	const npm = (...args: string[]) => run('npm', [...args, '--prefix', folder], options);

	await withProgress(say, 'Downloading n8n', async () => {
		try {
			await npm('ci', ...QUIET);
		} catch (error) {
			signal?.throwIfAborted();
			// npm refuses a lock that lacks platform builds another machine needs; a plain install adds them.
			say(`npm ci did not work (${firstLine(error)}); trying npm install`);
			await npm('install', ...QUIET);
		}
	});
	await withProgress(say, 'Building sqlite3, the database n8n uses', () =>
		buildSqlite(npm, signal),
	);
	await run(process.execPath, ['-e', "require('sqlite3')"], options);
}

async function buildSqlite(
	npm: (...args: string[]) => Promise<string>,
	signal: AbortSignal | undefined,
): Promise<void> {
	try {
		await npm('rebuild', 'sqlite3');
	} catch (error) {
		signal?.throwIfAborted();
		throw new Error(
			'sqlite3 could neither be downloaded nor compiled. Install Python 3, make and a C++ compiler, then start again.',
			{ cause: error },
		);
	}
}

function firstLine(error: unknown): string {
	return String(error instanceof Error ? error.message : error)
		.split('\n', 1)
		.join();
}
