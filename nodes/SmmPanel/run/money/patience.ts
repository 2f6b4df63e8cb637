import type { Clock } from '../../../../lib/requests/pace';

/** A call that goes on beyond this is not waited for any more. */
export interface Patience {
	limitMs: number;
	/** Once it fires, little more is waited for. */
	stop?: AbortSignal | undefined;
}

/** What still has to be written when a run is stopped gets this long. */
const graceMs = 2000;

export class NoAnswer extends Error {
	constructor() {
		super("n8n's store does not answer");
	}
}

/**
 * Waits for a call as long as patience lasts. A call that was given up may still end, unseen: there
 * is no way to cancel what n8n does with its database.
 *
 * @throws {NoAnswer}
 */
export async function patiently<T>(
	call: Promise<T>,
	{ limitMs, stop }: Patience,
	clock: Clock,
): Promise<T> {
	const over = new AbortController();
	const wait = async (ms: number): Promise<never> => {
		await clock.sleep(ms, over.signal);
		throw new NoAnswer();
	};
	const stopped = async (): Promise<never> => {
		await new Promise<void>((resolve) => {
			if (stop?.aborted) resolve();
			stop?.addEventListener('abort', () => resolve(), { once: true, signal: over.signal });
		});
		return await wait(graceMs);
	};
	const ends = [wait(limitMs), stopped()];
	for (const each of ends) each.catch(() => undefined);
	try {
		return await Promise.race([call, ...ends]);
	} finally {
		over.abort();
	}
}
