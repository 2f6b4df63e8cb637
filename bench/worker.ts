import { Pool } from 'undici';
import { z } from 'zod';
import { cases } from './cases/index.ts';
import { startEngine } from './engine/engine.ts';
import type { Lab } from './lib/contender.ts';
import { idle } from './lib/idle.ts';
import { watchMemory } from './lib/memory.ts';

/** The process of one contender: it sets it up, and lets it work whenever it is told to. */
const [caseName, name] = process.argv.slice(2);
const place = z
	.object({ runtime: z.string(), host: z.string(), origin: z.string() })
	.parse(JSON.parse(process.env['SMM_PANEL_BENCH'] ?? '{}'));
const key = 'bench-key-4711';

let engine: ReturnType<typeof startEngine> | undefined;
const lab: Lab = {
	key,
	url: (latencyMs = 0, mode) =>
		[place.origin, latencyMs, ...(mode ? [mode] : []), 'api/v2'].join('/'),
	engine: async () => await (engine ??= startEngine(place)),
	pool: (connections) => new Pool(place.origin, { connections, pipelining: 1 }),
};

try {
	const contender = cases.find((each) => each.name === caseName)?.contenders[name ?? ''];
	if (!contender) throw new Error('There is no such contender');
	const work = await contender(lab);
	process.on('message', () => void perform(work));
	process.send?.({ ready: true });
} catch (error) {
	report(error);
}
process.once('disconnect', () => process.exit(0));

async function perform(work: () => Promise<number>): Promise<void> {
	try {
		globalThis.gc?.();
		await idle();
		const memory = watchMemory();
		const cpu = process.cpuUsage();
		const start = performance.now();
		const results = await work();
		const ms = performance.now() - start;
		const { user, system } = process.cpuUsage(cpu);
		process.send?.({ ms, cpuMs: (user + system) / 1000, ...memory(), results });
	} catch (error) {
		report(error);
	}
}

function report(error: unknown): void {
	process.send?.({
		failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
	});
}
