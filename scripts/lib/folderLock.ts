import { link, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

const BEAT_MS = 10_000;
const SILENT_MS = 60_000;
const RETRY_MS = 500;

export interface Lock {
	release(): Promise<void>;
}

export interface LockOptions {
	/** Called once when another process holds the lock; return false to give up at once. */
	onBusy: (pid: number) => boolean;
	signal?: AbortSignal;
}

/**
 * A lock between processes: a file with the owner's process id, touched while it is held. It is taken over
 * when its owner is dead or silent, so a killed owner locks nobody out. Null when `onBusy` gave up.
 */
export async function lockFile(file: string, options: LockOptions): Promise<Lock | null> {
	let told = false;
	for (;;) {
		options.signal?.throwIfAborted();
		if (await tryTake(file)) return held(file);
		const owner = await livingOwner(file);
		if (owner === null) {
			await rm(file, { force: true });
			continue;
		}
		if (!told && !options.onBusy(owner)) return null;
		told = true;
		await delay(RETRY_MS);
	}
}

/** A hard link appears whole or not at all: nobody ever reads a lock without its process id. */
async function tryTake(file: string): Promise<boolean> {
	const own = `${file}.${process.pid}`;
	await writeFile(own, String(process.pid));
	try {
		await link(own, file);
		return true;
	} catch {
		return false;
	} finally {
		await rm(own, { force: true });
	}
}

async function livingOwner(file: string): Promise<number | null> {
	try {
		const pid = Number(await readFile(file, 'utf8'));
		const { mtimeMs } = await stat(file);
		if (Date.now() - mtimeMs > SILENT_MS) return null;
		process.kill(pid, 0);
		return pid;
	} catch {
		return null;
	}
}

function held(file: string): Lock {
	const beat = setInterval(() => {
		const now = new Date();
		utimes(file, now, now).catch(() => undefined);
	}, BEAT_MS);
	beat.unref();
	return {
		async release() {
			clearInterval(beat);
			await rm(file, { force: true });
		},
	};
}
