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
