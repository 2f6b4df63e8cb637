export interface Spread {
	median: number;
	least: number;
	most: number;
	runs: number;
}

export function spreadOf(values: readonly number[]): Spread {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (index: number) => sorted[index] ?? NaN;
	const middle = Math.floor(sorted.length / 2);
	return {
		median: sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2,
		least: at(0),
		most: at(sorted.length - 1),
		runs: sorted.length,
	};
}

/** The spread of a value over the rounds that all of these lists have: neighbours in time. */
export function byRound<T>(
	lists: ReadonlyArray<readonly T[]>,
	value: (round: readonly T[]) => number,
): Spread {
	const rounds = Math.min(...lists.map(({ length }) => length));
	const values = Array.from({ length: rounds }, (_, round) =>
		value(lists.flatMap((list) => list.slice(round, round + 1))),
	);
	return spreadOf(values);
}

/** The spread of one contender's figure over the other's, round by round. */
export function ratioByRound<K extends string>(
	mine: ReadonlyArray<Readonly<Record<K, number>>>,
	others: ReadonlyArray<Readonly<Record<K, number>>>,
	figure: K,
): Spread {
	return byRound([mine, others], ([a, b]) => (a?.[figure] ?? 0) / (b?.[figure] ?? 0));
}
