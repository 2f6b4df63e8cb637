import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFile } from '../lib/folderLock.ts';
import type { Say } from '../lib/progress.ts';
import { cacheFolder, runtimeName } from './cacheFolder.ts';
import { installRuntime } from './installRuntime.ts';
import { markUsed, removeUnused } from './unusedRuntimes.ts';

/** The n8n that `npm start` and the tests use, and the oldest that the README promises. */
export type Line = 'newest' | 'oldest';

export interface PrepareOptions {
	/** The newest when left out. */
	line?: Line;
	env: NodeJS.ProcessEnv;
	say: Say;
	signal?: AbortSignal;
}

const PARTIAL = '.partial-';
const MANIFEST = ['package.json', 'package-lock.json'];

/**
 * The folder with an installed n8n. It is filled under another name and renamed when complete, so a folder
 * of the right name is a working one, however an earlier attempt ended.
 */
export async function prepareRuntime({
	line = 'newest',
	env,
	say,
	signal,
}: PrepareOptions): Promise<string> {
	const manifests = join(import.meta.dirname, line);
	const cache = cacheFolder(env);
	const name = await runtimeName(join(manifests, 'package-lock.json'));
	const runtime = join(cache, name);
	if (existsSync(runtime)) {
		await markUsed(runtime);
		return runtime;
	}

	await mkdir(cache, { recursive: true });
	const lock = await lockFile(`${runtime}.lock`, {
		onBusy: (pid) => {
			say(`Another process (${pid}) is installing n8n; waiting for it …`);
			return true;
		},
		...(signal && { signal }),
	});
	try {
		if (existsSync(runtime)) return runtime;
		await removePartial(cache, name);
		const partial = await mkdtemp(join(cache, name + PARTIAL));
		for (const file of MANIFEST) {
			await copyFile(join(manifests, file), join(partial, file));
		}
		say(`n8n is installed once, into ${runtime}; this takes some minutes.`);
		await installRuntime({ folder: partial, env, say, ...(signal && { signal }) });
		await rename(partial, runtime);
		await markUsed(runtime);
		await removeUnused(cache);
		return runtime;
	} catch (error) {
		await removePartial(cache, name);
		throw error;
	} finally {
		await lock?.release();
	}
}

/**
 * What killed installations left behind. The npm of such a one may still be writing there, so each
 * installation has a folder of its own, and one that can't be removed yet is left for the next.
 */
async function removePartial(cache: string, name: string): Promise<void> {
	const entries = await readdir(cache);
	for (const entry of entries.filter((one) => one.startsWith(name + PARTIAL))) {
		await rm(join(cache, entry), { recursive: true, force: true }).catch(() => undefined);
	}
}
