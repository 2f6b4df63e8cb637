import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

/** What every contender's process has to know. */
export interface Place {
	runtime: string;
	host: string;
	origin: string;
	/** For the Node of the contenders' processes. */
	flags: string[];
}

const ready = z.object({ ready: z.literal(true) });
const done = z.object({
	ms: z.number(),
	cpuMs: z.number(),
	peakMb: z.number(),
	grownMb: z.number(),
	results: z.number(),
});
const failed = z.object({ failed: z.string() });

export type Measured = z.infer<typeof done>;

/** A process with one contender in it, which works when told to. */
export interface Lane {
	run(): Promise<Measured>;
	stop(): Promise<void>;
}

export async function openLane(place: Place, caseName: string, contender: string): Promise<Lane> {
	const child = fork(join(import.meta.dirname, '..', 'worker.ts'), [caseName, contender], {
		execArgv: ['--expose-gc', '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', ...place.flags],
		env: { ...process.env, SMM_PANEL_BENCH: JSON.stringify(place) },
	});
	const ended = once(child, 'exit').then(([code]) => {
		throw new Error(`The process of "${contender}" in "${caseName}" ended with code ${code}`);
	});
	ended.catch(() => undefined);
	const answer = async () => {
		const [message]: unknown[] = await Promise.race([once(child, 'message'), ended]);
		const wrong = failed.safeParse(message);
		if (wrong.success) throw new Error(`"${contender}" in "${caseName}": ${wrong.data.failed}`);
		return message;
	};
	ready.parse(await answer());
	return {
		async run() {
			child.send('run');
			return done.parse(await answer());
		},
		async stop() {
			const gone = once(child, 'exit');
			child.disconnect();
			await gone;
		},
	};
}
