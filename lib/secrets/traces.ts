import { joined, letterAt, likelyAt, type Spellings } from './spellings';

/** Where a text gives a secret away. */
export interface Trace {
	from: number;
	to: number;
}

/** Ends a row. */
const quote = -2;
/** May begin an escape. */
const escaped = -3;
/** Of each character: the number of its letter, -1 if it is skipped, or one of the two above. */
const kindOf = Int8Array.from({ length: 0x1_0000 }, (_, code) => letterAt(code));
kindOf[0x22] = quote;
for (const character of '\\%&') kindOf[character.charCodeAt(0)] = escaped;

/** `\u0041`, `\x41`, `%41`, `%2541`, `&#x41;`, `&#65;`; others, such as `\n` and `&shy;`, are skipped. */
const escape =
	/\\{1,8}u(?<unicode>[\da-f]{4})|\\{1,8}x(?<hex>[\da-f]{2})|\\.|%(?:25){0,20}(?<percent>[\da-f]{2})|&#x0{0,6}(?<entity>[\da-f]{1,6});|&#0{0,6}(?<decimal>\d{1,7});|&[a-z]{2,20};/iy;

/**
 * Where a text holds enough of a secret's letters in a row. Letter case, escapes and whatever stands
 * between the letters make no difference, except for a quote: it ends a row, or what is hidden could
 * reach from one field of a JSON text into the next. Takes one walk, however hostile the text.
 */
export function tracesOf(text: string, { fives, likely, enough, words }: Spellings): Trace[] {
	const found: Trace[] = [];
	const starts = new Int32Array(8);
	let five = 0;
	let letters = 0;
	let kinds = 0;
	let row = { from: 0, to: 0, letters: 0, digits: 0 };
	const end = () => {
		const isEnough = enough.some(([kind, least]) => (kinds & kind) !== 0 && row.letters >= least);
		if (isEnough && (row.digits > 0 || row.letters >= words)) {
			found.push({ from: row.from, to: row.to });
		}
		kinds = 0;
	};
	let at = 0;
	while (at < text.length) {
		const start = at;
		let letter = kindOf[text.charCodeAt(at)] ?? -1;
		at += 1;
		if (letter < 0) {
			if (letter === quote) {
				if (kinds !== 0) end();
				letters = 0;
			}
			if (letter !== escaped) continue;
			escape.lastIndex = start;
			const match = escape.exec(text);
			if (match === null) continue;
			at = escape.lastIndex;
			letter = letterAt(meant(match));
			if (letter < 0) continue;
		}
		five = joined(five, letter);
		starts[letters & 7] = start;
		letters += 1;
		if (letters < 5) continue;
		if (kinds === 0 && likely[likelyAt(five)] === 0) continue;
		const kind = fives.get(five) ?? 0;
		if ((kinds & kind) === 0) {
			if (kinds !== 0) end();
			row = {
				from: starts[(letters + 3) & 7] ?? start,
				to: at,
				letters: 4,
				digits: digitsIn(five),
			};
			kinds = kind;
		} else {
			kinds &= kind;
		}
		row.to = at;
		row.letters += 1;
		if (letter < 10) row.digits += 1;
	}
	if (kinds !== 0) end();
	return found;
}

function meant({ groups = {} }: RegExpExecArray): number {
	const sixteen = groups.unicode ?? groups.hex ?? groups.percent ?? groups.entity;
	if (sixteen !== undefined) return Number.parseInt(sixteen, 16);
	return groups.decimal === undefined ? -1 : Number(groups.decimal);
}

function digitsIn(five: number): number {
	let digits = 0;
	for (let left = five >>> 6; left > 0; left >>>= 6) if ((left & 63) < 10) digits += 1;
	return digits;
}
