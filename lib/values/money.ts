import type { OrProblem } from './result';
import { show } from './text';
import { hasDecimals, readNumeral } from './numerals';

/** `25.000`: one dot before exactly three digits. */
const oneGroup = /^\D*[1-9]\d{0,2}\.\d{3}\D*$/;

/**
 * Money and rates out of an answer. `1e5`, `5k` and words are not guessed at: null.
 *
 * @param currency what the answer says of it; decides about `25.000` where the amount names none
 */
export function toMoney(value: unknown, currency?: unknown): number | null {
	if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
	if (typeof value !== 'string') return null;
	return readNumeral(value, dotGroups(value, currency) === true);
}

/** Whether an amount such as `25.000` may be 25 as well as 25000, because nothing names a currency. */
export function readsTwoWays(value: unknown, currency?: unknown): value is string {
	return typeof value === 'string' && dotGroups(value, currency) === null;
}

/** Whether the dot of `25.000` groups thousands, as the currency tells; null where none is named. */
function dotGroups(amount: string, currency: unknown): boolean | null {
	if (amount.length > 100 || !oneGroup.test(amount)) return false;
	const decimals = hasDecimals(amount) ?? hasDecimals(currency);
	return decimals === null ? null : !decimals;
}

/** Whole numbers out of an answer (limits, stock, remains), where "5.000" means five thousand. */
export function toCount(value: unknown): number | null {
	const count = typeof value === 'string' ? readNumeral(value, true) : toMoney(value);
	return Number.isSafeInteger(count) ? count : null;
}

/** `rate` for every `per` units, without binary rounding: 0.9 for 1000 makes 0.0027 for 3. */
export function costOf(rate: number, per: 1 | 1000, units: number): number {
	const { digits, places } = decimalOf(rate);
	return toNumber({ digits: digits * BigInt(units), places: per === 1000 ? places + 3 : places });
}

/** A number as people read it: `digits` with the point moved left by `places`. */
interface Decimal {
	digits: bigint;
	places: number;
}

/** The sum without binary rounding: 0.1 and 0.2 are 0.3. */
export function plus(a: number, b: number): number {
	const left = decimalOf(a);
	const right = decimalOf(b);
	const places = Math.max(left.places, right.places);
	return toNumber({ digits: scaled(left, places) + scaled(right, places), places });
}

export function minus(a: number, b: number): number {
	return plus(a, -b);
}

function scaled({ digits, places }: Decimal, to: number): bigint {
	return digits * 10n ** BigInt(to - places);
}

/** By the shortest text that stands for the number, which is what the panel or the user wrote. */
function decimalOf(amount: number): Decimal {
	const [mantissa = '0', exponent = '0'] = String(amount).split('e');
	const [units = '0', fraction = ''] = mantissa.split('.');
	const places = fraction.length - Number(exponent);
	const digits = BigInt(units + fraction);
	return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

function toNumber({ digits, places }: Decimal): number {
	return Number(`${digits}e-${places}`);
}

/**
 * A whole number above zero as a user types it, or a sentence about it. `1.000` is refused: to some it
 * is a thousand, to others one.
 *
 * @param name what the user knows the field by
 */
export function parseQuantity(
	value: unknown,
	name: string,
	limits: { min?: number; max?: number } = {},
): OrProblem<{ value: number }> {
	if (value === null || value === undefined || value === '') {
		return { problem: `${name} is empty.` };
	}
	const text = typeof value === 'string' ? value.trim() : value;
	if (typeof text === 'string' && /^[1-9]\d{0,5}(?:[.,]\d{3}){1,5}$/.test(text)) {
		return {
			problem: `${name} is ${show(text)}, which can be read in two ways. Write ${text.replace(/\D/g, '')} without separators if that is meant.`,
		};
	}
	const quantity = typeof text === 'string' && /^\d{1,16}$/.test(text) ? Number(text) : text;
	if (typeof quantity !== 'number' || !Number.isSafeInteger(quantity) || quantity <= 0) {
		return { problem: `${name} must be a whole number above 0, but is ${show(value)}.` };
	}
	if (limits.min !== undefined && quantity < limits.min) {
		return { problem: `${name} is ${quantity}, but must be at least ${limits.min}.` };
	}
	if (limits.max !== undefined && quantity > limits.max) {
		return { problem: `${name} is ${quantity}, but must be at most ${limits.max}.` };
	}
	return { value: quantity };
}
