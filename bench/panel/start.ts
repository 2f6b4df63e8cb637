import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

const hello = z.tuple([z.object({ origin: z.string() }), z.unknown()]);

export interface LeanPanel {
	origin: string;
	/** How many requests came since it was last asked. */
	takeRequests(): Promise<number>;
	stop(): void;
}

export async function startPanel(): Promise<LeanPanel> {
	const child = fork(join(import.meta.dirname, 'server.ts'));
	const [{ origin }] = hello.parse(await once(child, 'message'));
	return {
		origin,
		takeRequests: async () => Number(await (await fetch(origin)).text()),
		stop: () => child.disconnect(),
	};
}
