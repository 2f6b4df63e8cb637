import type { Work } from './work.ts';

/** The work at this part, in [0, 1), of all weights. */
export function choose(work: readonly Work[], part: number): Work {
	let left = part * work.reduce((sum, { weight }) => sum + weight, 0);
	for (const one of work) {
		left -= one.weight;
		if (left < 0) return one;
	}
	throw new RangeError('There is no work');
}
