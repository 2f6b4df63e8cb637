/** Amounts are counted in hundred-millionths, so no sum or share of prices ever drifts. */
export type Money = bigint;

const DECIMALS = 8;
const ONE = 10n ** BigInt(DECIMALS);

export const LARGEST_PRICE = 1_000_000_000_000;

/** Whether a price list may hold it: no sign, no exponent, no thousands commas. */
export const isPrice = (text: string): boolean => /^\d{1,12}(\.\d{1,8})?$/.test(text);

export function money(amount: string | number): Money {
	const text = typeof amount === 'number' ? amount.toFixed(DECIMALS) : amount.trim();
	const parts = /^(-?)(\d+)(?:\.(\d{1,8}))?$/.exec(text);
	if (!parts) throw new RangeError(`"${amount}" is no amount of money`);
	const [, sign, whole = '0', fraction = ''] = parts;
	const value = BigInt(whole) * ONE + BigInt(fraction.padEnd(DECIMALS, '0'));
	return sign === '-' ? -value : value;
}

/** The shortest exact decimal: 2.5 and not 2.50000000. */
export function moneyText(amount: Money): string {
	const absolute = amount < 0n ? -amount : amount;
	const fraction = (absolute % ONE).toString().padStart(DECIMALS, '0').replace(/0+$/, '');
	const text = fraction ? `${absolute / ONE}.${fraction}` : `${absolute / ONE}`;
	return amount < 0n ? `-${text}` : text;
}

export const moneyNumber = (amount: Money): number => Number(moneyText(amount));

export const perThousand = (rate: Money, quantity: number): Money =>
	(rate * BigInt(quantity)) / 1000n;

export const share = (amount: Money, part: number, whole: number): Money =>
	whole === 0 ? 0n : (amount * BigInt(part)) / BigInt(whole);
