import type { Accounts } from './accounts/judge.ts';
import { slopeOf } from './memory/slope.ts';
import { warm, type Sample } from './sample.ts';

export interface Promised {
	promise: string;
	/** Where it was broken, as sentences; null when the run was too short to tell. */
	broken: string[] | null;
}

export interface Evidence {
	accounts: Accounts;
	unanswered: readonly string[];
	/** Where the API key was seen. */
	indiscreet: readonly string[];
	/** Changes the triggers did not report, and reports of what has not changed. */
	missed: readonly string[];
	invented: readonly string[];
	samples: readonly Sample[];
	minutes: number;
}

/**
 * In bytes for each request to a webhook. What a request has while it is under way (items, answer,
 * parameters, execution) is several times as much: a process that kept it for good would exceed this.
 */
export const KEPT_AT_MOST = 1024;
/** Below it there are too few samples for a line. */
export const JUDGED_FROM_MINUTES = 10;
/** Connections of callers and timers of n8n that happen to be open at a sample. */
const MORE_AT_MOST = 8;

/**
 * In bytes. A heap that falls by more than that within half a minute has given back something at
 * once, such as compiled code that is no longer used; a growth must not hide behind it.
 */
export const FALL = 2 * 1024 * 1024;

/** How many bytes the heap grew with each request, after the warm-up. */
export const keptPerRun = (samples: readonly Sample[], minutes: number): number =>
	slopeOf(
		warm(samples, minutes).map(({ runs, heapUsed }) => ({ x: runs, y: heapUsed })),
		FALL,
	);

/** How many bytes the heap grew in a minute, after the warm-up. */
export const keptPerMinute = (samples: readonly Sample[], minutes: number): number =>
	slopeOf(
		warm(samples, minutes).map(({ at, heapUsed }) => ({ x: at, y: heapUsed })),
		FALL,
	);

export function verdict(evidence: Evidence): Promised[] {
	const { accounts, unanswered, indiscreet, missed, invented, samples, minutes } = evidence;
	const isLong = minutes >= JUDGED_FROM_MINUTES;
	return [
		{ promise: 'Nothing is booked twice for a key', broken: accounts.bookedTwice },
		{
			promise: 'Whatever is booked was told with its id, or as in doubt',
			broken: accounts.unaccounted,
		},
		{ promise: 'Nothing is told as bought that is not booked', broken: accounts.invented },
		{ promise: 'Every request is answered in full', broken: [...unanswered] },
		{ promise: 'The triggers report every change', broken: [...missed] },
		{ promise: 'The triggers report nothing else', broken: [...invented] },
		{ promise: 'The API key is in no answer and not in n8n’s log', broken: [...indiscreet] },
		{
			promise: `The heap grows by less than ${KEPT_AT_MOST} bytes a request`,
			broken: isLong ? grown(keptPerRun(samples, minutes)) : null,
		},
		{
			promise: 'Sockets, timers and listeners go back to where they were',
			broken: isLong ? leftOpen(samples.filter(({ quiet }) => quiet)) : null,
		},
	];
}

const grown = (bytes: number): string[] =>
	bytes < KEPT_AT_MOST ? [] : [`It grew by ${Math.round(bytes)} bytes a request`];

function leftOpen(quiet: readonly Sample[]): string[] {
	const [first, last] = [quiet[0], quiet.at(-1)];
	if (!first || !last || first === last) return ['There are no two quiet moments to compare'];
	return (['sockets', 'timers', 'listeners'] as const).flatMap((what) =>
		last[what] - first[what] <= MORE_AT_MOST
			? []
			: [`${what}: ${first[what]} after the warm-up, ${last[what]} at the end`],
	);
}
