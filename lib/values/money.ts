import { readNumeral } from './numerals';

/** Money and rates out of an answer. `1e5`, `5k` and words are not guessed at: null. */
export function toMoney(value: unknown): number | null {
	if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
	return typeof value === 'string' ? readNumeral(value, false) : null;
}

/** Whole numbers out of an answer (limits, stock, remains), where "5.000" means five thousand. */
export function toCount(value: unknown): number | null {
	const count = typeof value === 'string' ? readNumeral(value, true) : toMoney(value);
	return Number.isSafeInteger(count) ? count : null;
}

/** `rate` for every `per` units, without the dust of binary fractions. */
export function costOf(rate: number, per: number, units: number): number {
	const exact = Number(((rate * units) / per).toPrecision(15));
	return Number(exact.toFixed(9));
}
