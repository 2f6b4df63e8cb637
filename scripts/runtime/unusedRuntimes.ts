import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = /^runtime-[0-9a-f]+$/;
/** Longer than anybody leaves `npm start` running. */
const UNUSED_MS = 60 * 24 * 60 * 60 * 1000;

/** Each start notes on the runtime's folder that it is in use; where it may not, it is started all the same. */
export async function markUsed(runtime: string, now = new Date()): Promise<void> {
	await utimes(runtime, now, now).catch(() => undefined);
}

/** Another lock file is another runtime of more than a gigabyte: those that nobody starts any more go. */
export async function removeUnused(cache: string, now = Date.now()): Promise<void> {
	for (const entry of (await readdir(cache)).filter((one) => NAME.test(one))) {
		const runtime = join(cache, entry);
		const { mtimeMs } = await stat(runtime);
		if (now - mtimeMs <= UNUSED_MS) continue;
		await rm(runtime, { recursive: true, force: true }).catch(() => undefined);
	}
}
