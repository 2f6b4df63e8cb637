import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';

/** What n8n's process holds after a forced collection. Sizes are in bytes. */
const reading = z.object({
	heapUsed: z.number(),
	rss: z.number(),
	external: z.number(),
	sockets: z.number(),
	timers: z.number(),
	/** On the process object. */
	listeners: z.number(),
});
export type Reading = z.infer<typeof reading>;

export interface Gauge {
	/** For messages of the process. */
	receive(message: unknown): void;
	/** @throws if the process does not answer within a minute */
	read(pid: number): Promise<Reading>;
}

const ANSWERS_WITHIN_MS = 60_000;

/** Asks a process that has loaded preload.cjs. */
export function createGauge(): Gauge {
	let arrived: (told: Reading) => void = () => undefined;
	return {
		receive(message) {
			const told = reading.safeParse(message);
			if (told.success) arrived(told.data);
		},
		async read(pid) {
			const told = new Promise<Reading>((resolve) => (arrived = resolve));
			const late = new AbortController();
			process.kill(pid, 'SIGUSR2');
			const tooLate = delay(ANSWERS_WITHIN_MS, null, { signal: late.signal }).then(() => {
				throw new Error('n8n did not tell how much memory it uses');
			});
			tooLate.catch(() => undefined);
			try {
				return await Promise.race([told, tooLate]);
			} finally {
				late.abort();
			}
		},
	};
}
