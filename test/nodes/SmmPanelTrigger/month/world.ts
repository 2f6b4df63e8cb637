import type { Asked } from '../../../../lib/n8n/ask';
import type { Json } from '../../../../lib/define';

/** In [0, 1), the same for every run of the test. */
export type Random = () => number;

/** Something that really changed, under the name it must be reported by. */
export interface Truth {
	key: string;
	/** The minute from which on it can be seen. */
	from: number;
}

/** A panel's side of one event. */
export interface World {
	parameters: () => Readonly<Record<string, unknown>>;
	/** Lets a minute pass; what really changed in it. */
	turn: (minute: number, now: number) => Truth[];
	/** What the panel answers, now and then with less than it knows. */
	answer: (ids: readonly string[], minute: number) => Extract<Asked, { answers: unknown }>;
	/** The name of a reported change. */
	keyOf: (item: Json) => string;
}

export function mulberry32(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Lets every record rest between its changes, longer than any outage lasts. */
export function resting(minutes: number) {
	const last = new Map<string, number>();
	return (id: string, minute: number): boolean => {
		const rested = minute - (last.get(id) ?? 0) >= minutes;
		if (rested) last.set(id, minute);
		return rested;
	};
}

export const reply = (records: Json[]) => ({
	answers: [{ id: '', outcome: { reply: records } }],
});

export function pick<T>(from: readonly T[], random: Random): T {
	const found = from[Math.floor(random() * from.length)];
	if (found === undefined) throw new RangeError('Nothing to pick from');
	return found;
}
