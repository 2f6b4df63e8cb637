import { hasDecimals, readNumeral } from './numerals';

/** One dot before exactly three digits: thousands, or a number with three decimals. */
const oneGroup = /^\D*[1-9]\d{0,2}\.\d{3}\D*$/;
const longest = 100;

/**
 * Money and rates out of an answer. `1e5`, `5k` and words are not guessed at: null.
 *
 * @param currency what the answer says of it; decides where the amount names none itself
 */
export function toMoney(value: unknown, currency?: unknown): number | null {
	if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
	if (typeof value !== 'string') return null;
	return readNumeral(value, isOneGroup(value) && currencyDecides(value, currency) === false);
}

/** Whether an amount such as `25.000` may be 25 as well as 25000, because nothing names a currency. */
export function readsTwoWays(value: unknown, currency?: unknown): value is string {
	return (
		typeof value === 'string' && isOneGroup(value) && currencyDecides(value, currency) === null
	);
}

function isOneGroup(text: string): boolean {
	return text.length <= longest && oneGroup.test(text);
}

function currencyDecides(amount: string, currency: unknown): boolean | null {
	return hasDecimals(amount) ?? hasDecimals(currency);
}

/** Whole numbers out of an answer (limits, stock, remains), where "5.000" means five thousand. */
export function toCount(value: unknown): number | null {
	const count = typeof value === 'string' ? readNumeral(value, true) : toMoney(value);
	return Number.isSafeInteger(count) ? count : null;
}

/** `rate` for every `per` units, a power of ten, worked out in decimals. */
export function costOf(rate: number, per: 1 | 1000, units: number): number {
	return times(rate, per === 1000 ? units : units * 1000, 3);
}

/** A number as people read it: `digits` with the point moved left by `places`. */
interface Decimal {
	digits: bigint;
	places: number;
}

/** The sum without the dust of binary fractions: 0.1 and 0.2 are 0.3. */
export function plus(a: number, b: number): number {
	const left = decimalOf(a);
	const right = decimalOf(b);
	const places = Math.max(left.places, right.places);
	return toNumber({ digits: scaled(left, places) + scaled(right, places), places });
}

export function minus(a: number, b: number): number {
	return plus(a, -b);
}

/** The product of an amount and a whole number, with the point moved left by `shift`. */
export function times(amount: number, factor: number, shift: number): number {
	const { digits, places } = decimalOf(amount);
	return toNumber({ digits: digits * BigInt(factor), places: places + shift });
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
