/** Names and signs of currencies whose amounts are printed without decimals. */
const whole = [
	'vnđ vnd đồng dong đ ₫ idr rp krw ₩ won jpy jp¥ ¥ yen 円',
	'clp pyg isk ugx rwf bif djf gnf kmf vuv xaf xof xpf lak ₭ mmk khr irr',
]
	.join(' ')
	.split(' ')
	.join('|');

/** `Rp. 25.000` has a dot of its own. */
const wholeMark = new RegExp(`(?<!\\p{L})(?:${whole})(?!\\p{L})\\.?`, 'iu');
const sign = /\p{Sc}/u;
const codes: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('currency'), 'USDT']);

/** Whether amounts have decimals in the currency that a text names; null where it names none. */
export function hasDecimals(text: unknown): boolean | null {
	if (typeof text !== 'string' || text.length > 100) return null;
	const named = text.normalize('NFC');
	if (wholeMark.test(named)) return false;
	const isNamed = sign.test(named) || named.split(/[^\p{L}]+/u).some(isCode);
	return isNamed ? true : null;
}

/** The text with one spelling of such a currency in place of the many. */
export function spellMark(text: string): string {
	return text.normalize('NFC').replace(wholeMark, '₫');
}

function isCode(word: string): boolean {
	return codes.has(word.toUpperCase());
}
