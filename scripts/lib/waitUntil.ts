import { setTimeout as delay } from 'node:timers/promises';

export interface WaitOptions {
	/** Completes the sentence "Waited 60 s in vain for …". */
	what: string;
	timeoutMs: number;
	everyMs?: number;
	signal?: AbortSignal;
}

/** Asks again and again until the answer is not undefined. */
export async function waitUntil<T>(
	ask: () => Promise<T | undefined>,
	{ what, timeoutMs, everyMs = 200, signal }: WaitOptions,
): Promise<T> {
	const deadline = Date.now() + timeoutMs;
	for (;;) {
		signal?.throwIfAborted();
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > deadline) {
			throw new Error(`Waited ${Math.round(timeoutMs / 1000)} s in vain for ${what}`);
		}
		await delay(everyMs);
	}
}
