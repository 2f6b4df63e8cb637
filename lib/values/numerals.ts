const longest = 64;

// Nothing but currency marks: k, M and tr change the amount, so a text with these is no number.
const currencyMark = '(?:[A-Z]{0,3}\\p{Sc}|[A-Z]{3,4}|usd|eur|kr|zł|Kč|Rs|RM)';
const digitsAndMarks = "(\\d[\\d.,'’ \\u00a0\\u202f]*\\d|[.,]?\\d)";
const numeral = new RegExp(
	`^${currencyMark}?\\s*([+-]?)\\s*${currencyMark}?\\s*${digitsAndMarks}\\s*${currencyMark}?$`,
	'u',
);
const spaced = /^\d{1,3}(?:[ '’\u00a0\u202f]\d{3})+(?=[.,]|$)/;
/** What nearly every panel prints: digits, for money with a point and decimals. */
const plainNumber = { count: /^\d{1,15}$/, money: /^\d{1,15}(?:\.\d{1,15})?$/ };
const oneGroup = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Reads a number as people and PHP print it, with or without a currency mark; null for anything else.
 *
 * @param dotGroups whether the dot of `5.000` groups thousands, as in counts and in currencies
 * without decimals; else it is a decimal point, since rates have three decimals. The comma of `5,000`
 * always groups.
 */
export function readNumeral(text: string, dotGroups: boolean): number | null {
	if ((dotGroups ? plainNumber.count : plainNumber.money).test(text)) return Number(text);
	if (text.length > 4 * longest) return null;
	// One spelling in place of the many: `numeral` knows signs and codes, not every name.
	const trimmed = text.normalize('NFC').replace(wholeMark, '₫').trim();
	if (trimmed.length > longest) return null;
	const [, sign, body] = numeral.exec(trimmed) ?? [];
	if (body === undefined) return null;
	const digits = decimals(body, dotGroups);
	if (digits === null || !/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(digits)) return null;
	const amount = Number(digits);
	return sign === '-' && amount !== 0 ? -amount : amount;
}

function decimals(body: string, dotGroups: boolean): string | null {
	const text = body.replace(spaced, (whole) => whole.replace(/\D/g, ''));
	const dots = text.split('.').length - 1;
	const commas = text.split(',').length - 1;
	if (dots > 0 && commas > 0) return bothMarks(text);
	const mark = dots > 0 ? '.' : ',';
	if (dots + commas > 1) return ungroup(text, mark);
	if ((mark === ',' || dotGroups) && oneGroup.test(text)) return text.replace(mark, '');
	return text.replace(',', '.');
}

function bothMarks(text: string): string | null {
	const point = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
	const [whole, fraction, ...more] = text.split(point);
	if (whole === undefined || fraction === undefined || more.length > 0) return null;
	const grouped = ungroup(whole, point === '.' ? ',' : '.');
	return grouped === null ? null : `${grouped}.${fraction}`;
}

/** Groups of three, or the Indian groups of two (12,34,567), which only ever use commas. */
function ungroup(text: string, mark: string): string | null {
	const groups = text.split(mark);
	const middle = mark === ',' ? /^\d{2,3}$/ : /^\d{3}$/;
	const fits = groups.every((group, i) => {
		if (i === 0) return /^\d{1,3}$/.test(group);
		return i === groups.length - 1 ? /^\d{3}$/.test(group) : middle.test(group);
	});
	return fits ? groups.join('') : null;
}

/** Names and signs of currencies whose amounts are printed without decimals. */
const withoutDecimals =
	'vnđ vnd đồng dong đ ₫ idr rp krw ₩ won jpy jp¥ ¥ yen 円 clp pyg isk ugx rwf bif djf gnf kmf vuv xaf xof xpf lak ₭ mmk khr irr';
// With the dot that belongs to the name, as in `Rp. 25.000`.
const wholeMark = new RegExp(
	`(?<!\\p{L})(?:${withoutDecimals.replaceAll(' ', '|')})(?!\\p{L})\\.?`,
	'iu',
);
const currencySign = /\p{Sc}/u;
const codes: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('currency'), 'USDT']);

/** Whether amounts have decimals in the currency that a text names; null where it names none. */
export function hasDecimals(text: unknown): boolean | null {
	if (typeof text !== 'string' || text.length > 100) return null;
	const named = text.normalize('NFC');
	if (wholeMark.test(named)) return false;
	const words = named.split(/[^\p{L}]+/u);
	return currencySign.test(named) || words.some((word) => codes.has(word.toUpperCase()))
		? true
		: null;
}
