import type { Clock } from '../../../../lib/requests/pace';

/** Whether a request that comes at this moment is taken. */
export type Rule = (at: number) => boolean;

/** So many in each window; windows begin with the first request, or at full multiples of time. */
export function windows(count: number, ms: number, atMultiples = false): Rule {
	let from = -Infinity;
	let taken = 0;
	return (at) => {
		const begun = atMultiples ? Math.floor(at / ms) * ms : at;
		if (at - from >= ms) {
			from = begun;
			taken = 0;
		}
		if (taken >= count) return false;
		taken += 1;
		return true;
	};
}

/** So many in any span of that length. */
export function sliding(count: number, ms: number): Rule {
	const times: number[] = [];
	return (at) => {
		while (times.length > 0 && at - (times[0] ?? 0) >= ms) times.shift();
		if (times.length >= count) return false;
		times.push(at);
		return true;
	};
}

/** A bucket that holds so many and fills evenly. */
export function bucket(holds: number, perSecond: number): Rule {
	let level = holds;
	let last: number | null = null;
	return (at) => {
		level = Math.min(holds, level + ((at - (last ?? at)) / 1000) * perSecond);
		last = at;
		if (level < 1) return false;
		level -= 1;
		return true;
	};
}

/** Counts what a panel takes and refuses. */
export function panelOf(rule: Rule, clock: Clock, latencyMs: number) {
	const count = { taken: 0, refused: 0 };
	const answer = async (): Promise<boolean> => {
		await clock.sleep(latencyMs / 2);
		const isTaken = rule(clock.now());
		count[isTaken ? 'taken' : 'refused'] += 1;
		await clock.sleep(latencyMs / 2);
		return isTaken;
	};
	return { count, answer };
}
