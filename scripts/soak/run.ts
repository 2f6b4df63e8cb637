import { setTimeout as delay } from 'node:timers/promises';
import type { Say } from '../lib/progress.ts';
import { waitUntil } from '../lib/waitUntil.ts';
import { Gate } from './gate.ts';
import type { Lab } from './lab.ts';
import { randomFrom } from './random.ts';
import type { Sample } from './sample.ts';
import type { Settings } from './settings.ts';
import { Tally } from './tally.ts';
import { createChanger, type Watched } from './trigger/changer.ts';
import type { Deliveries } from './trigger/deliveries.ts';
import { Caller, type Notes } from './work/caller.ts';
import type { Work } from './work/work.ts';

export interface Load {
	notes: Notes;
	samples: Sample[];
	/** How long the requests were sent, in minutes. */
	minutes: number;
}

const CALLERS = 4;
/** How likely a request meets a fault. */
const FAULTS = 0.3;
const CHANGE_EVERY_MS = 4_000;
const SAMPLE_EVERY_MS = 30_000;
const DELIVERED_WITHIN_MS = 180_000;

/** Does all work at once for the time given, under faults; then waits, without them, for the triggers. */
export async function runLoad(
	lab: Lab,
	work: readonly Work[],
	trigger: { watched: Watched; deliveries: Deliveries },
	settings: Settings,
	say: Say,
	signal: AbortSignal,
): Promise<Load> {
	const { control, key, n8n } = lab;
	const started = performance.now();
	const minutesSince = () => (performance.now() - started) / 60_000;
	const notes: Notes = { claims: [], tally: new Tally(), unanswered: [], indiscreet: [] };
	const gate = new Gate();
	const samples: Sample[] = [];
	const goesOn = () => !signal.aborted && minutesSince() < settings.minutes;

	const sample = async (quiet: boolean) => {
		const reading = await lab.measure();
		samples.push({ ...reading, at: minutesSince(), runs: notes.tally.total('requests'), quiet });
		say(progress(samples.at(-1)!, notes));
	};
	const callers = Array.from({ length: CALLERS }, async (_, number) => {
		const random = randomFrom(settings.seed + number);
		const caller = new Caller({ url: n8n.url, control, key, random, notes, faults: FAULTS });
		while (goesOn()) {
			await gate.pass(() => choose(work, random.next()).run(caller));
			await caller.pause();
		}
	});
	const change = createChanger(control, trigger.watched, trigger.deliveries);
	const changes = every(CHANGE_EVERY_MS, goesOn, change);
	const measured = every(SAMPLE_EVERY_MS, goesOn, async () => {
		const third = settings.minutes / 3;
		const isQuiet =
			Math.floor(minutesSince() / third) > samples.filter(({ quiet }) => quiet).length;
		if (isQuiet) await gate.alone(() => sample(true));
		else await sample(false);
	});
	const died = n8n.exited.then(({ code }) => {
		throw new Error(`n8n ended by itself with exit code ${code}; its log is ${n8n.logFile}`);
	});
	await Promise.race([died, Promise.all([...callers, changes, measured])]);
	const minutes = minutesSince();
	signal.throwIfAborted();

	await control('clearFaults');
	await waitUntil(async () => (trigger.deliveries.missing.length === 0 ? true : undefined), {
		what: 'the triggers to report every change',
		timeoutMs: DELIVERED_WITHIN_MS,
		everyMs: 1_000,
		signal,
	}).catch(() => undefined);
	await sample(true);
	return { notes, samples, minutes };
}

async function every(ms: number, goesOn: () => boolean, work: () => Promise<void>): Promise<void> {
	while (goesOn()) {
		await work();
		await delay(ms);
	}
}

/** The work at this part, in [0, 1), of all weights. */
export function choose(work: readonly Work[], part: number): Work {
	let left = part * work.reduce((sum, { weight }) => sum + weight, 0);
	for (const one of work) {
		left -= one.weight;
		if (left < 0) return one;
	}
	throw new RangeError('There is no work');
}

const MIB = 1024 * 1024;

const progress = ({ at, runs, heapUsed, rss, sockets, quiet }: Sample, notes: Notes): string =>
	[
		`${at.toFixed(1)} min: ${runs} requests, ${notes.unanswered.length} unanswered`,
		`heap ${(heapUsed / MIB).toFixed(1)} MiB, RSS ${Math.round(rss / MIB)} MiB`,
		`${sockets} sockets${quiet ? ', while quiet' : ''}`,
	].join('; ');
