import { setTimeout as delay } from 'node:timers/promises';
import type { Say } from '../../scripts/lib/progress.ts';
import { waitUntil } from '../../scripts/lib/waitUntil.ts';
import { Gate } from './gate.ts';
import type { Lab } from './lab.ts';
import { Observer } from './memory/observer.ts';
import { randomFrom } from './random.ts';
import type { Sample } from './sample.ts';
import type { Settings } from './settings.ts';
import type { Stage } from './stage.ts';
import { Tally } from './tally.ts';
import { createChanger } from './trigger/changer.ts';
import type { Deliveries } from './trigger/deliveries.ts';
import { Caller, type Notes } from './work/caller.ts';
import { choose } from './work/choose.ts';

export interface Soak extends Stage {
	lab: Lab;
	settings: Settings;
	say: Say;
	signal: AbortSignal;
}

export interface Load {
	notes: Notes;
	samples: readonly Sample[];
	/** How long requests were sent, in minutes. */
	minutes: number;
}

const CALLERS = 4;
/** How likely a request meets a fault. */
const FAULTS = 0.3;
const CHANGE_EVERY_MS = 4_000;
const SAMPLE_EVERY_MS = 30_000;
const DELIVERED_WITHIN_MS = 180_000;

/** Does all work at once for the time given, under faults; then waits, without them, for the triggers. */
export async function runLoad(soak: Soak): Promise<Load> {
	const { lab, settings, say, signal, trigger } = soak;
	const started = performance.now();
	const minutesSince = () => (performance.now() - started) / 60_000;
	const notes: Notes = { claims: [], tally: new Tally(), unanswered: [], indiscreet: [] };
	const gate = new Gate();
	const observer = new Observer({
		measure: lab.measure,
		gate,
		minutes: settings.minutes,
		minutesSince,
		requests: () => ({
			sent: notes.tally.total('requests'),
			unanswered: notes.unanswered.length,
		}),
		say,
	});
	const change = createChanger(lab.control, trigger.watched, trigger.deliveries);
	await allTheWhile(lab, () => !signal.aborted && minutesSince() < settings.minutes, [
		...callers(soak, notes, gate),
		{ work: change, pause: () => delay(CHANGE_EVERY_MS) },
		{ work: () => observer.sample(), pause: () => delay(SAMPLE_EVERY_MS) },
	]);
	const minutes = minutesSince();
	signal.throwIfAborted();

	await lab.control('clearFaults');
	await deliver(trigger.deliveries, signal);
	await observer.sampleQuiet();
	return { notes, samples: observer.samples, minutes };
}

interface Activity {
	work(): Promise<void>;
	pause(): Promise<void>;
}

function callers({ lab, settings, work }: Soak, notes: Notes, gate: Gate): Activity[] {
	const { control, key, n8n } = lab;
	return Array.from({ length: CALLERS }, (_, number) => {
		const random = randomFrom(settings.seed + number);
		const caller = new Caller({ url: n8n.url, control, key, random, notes, faults: FAULTS });
		return {
			work: () => gate.pass(() => choose(work, random.next()).run(caller)),
			pause: () => caller.pause(),
		};
	});
}

/** Repeats everything until it is time to end, one of them fails, or n8n is gone. */
async function allTheWhile(
	{ n8n }: Lab,
	goesOn: () => boolean,
	activities: readonly Activity[],
): Promise<void> {
	let failed = false;
	const repeat = async ({ work, pause }: Activity) => {
		while (goesOn() && !failed) {
			await work();
			await pause();
		}
	};
	const died = n8n.exited.then(({ code }) => {
		throw new Error(`n8n ended by itself with exit code ${code}; its log is ${n8n.logFile}`);
	});
	try {
		await Promise.race([died, Promise.all(activities.map(repeat))]);
	} catch (error) {
		failed = true;
		throw error;
	}
}

/** What is still missing after that time is for the verdict to tell. */
async function deliver(deliveries: Deliveries, signal: AbortSignal): Promise<void> {
	const deadline = Date.now() + DELIVERED_WITHIN_MS;
	const isOver = () => deliveries.missing.length === 0 || Date.now() > deadline;
	await waitUntil(async () => isOver() || undefined, {
		what: 'the triggers to report every change',
		timeoutMs: 2 * DELIVERED_WITHIN_MS,
		everyMs: 1_000,
		signal,
	});
}
