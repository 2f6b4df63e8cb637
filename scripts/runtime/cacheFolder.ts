import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const HASH_LENGTH = 12;

/** Where runtimes are kept between runs and shared between checkouts. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
	const base = env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
	return env['SMM_PANEL_CACHE'] || join(base, 'n8n-nodes-smm-panel');
}

/** Another lock file, platform or Node binary interface is another runtime: sqlite3 is compiled for them. */
export async function runtimeName(lockFile: string): Promise<string> {
	const hash = createHash('sha256')
		.update(await readFile(lockFile))
		.update([process.platform, process.arch, process.versions.modules].join('-'))
		.digest('hex');
	return `runtime-${hash.slice(0, HASH_LENGTH)}`;
}
