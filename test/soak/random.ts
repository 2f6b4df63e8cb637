/** Numbers that look random and come again in the same order from the same seed. */
export interface Random {
	/** In [0, 1). */
	next(): number;
	/** A whole number, both ends included. */
	int(least: number, most: number): number;
	/** True with this probability. */
	chance(probability: number): boolean;
	/** @throws {RangeError} from an empty list */
	pick<T>(from: readonly T[]): T;
}

/** The generator known as mulberry32. */
export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
	return {
		next,
		int,
		chance: (probability) => next() < probability,
		pick: (from) => {
			if (from.length === 0) throw new RangeError('Nothing to pick from');
			return from[int(0, from.length - 1)]!;
		},
	};
}
