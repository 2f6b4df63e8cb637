// Real answers nest four or five levels; code that walks an answer may recurse this far safely.
export const DEEPEST = 200;

export interface Scan {
	/** `closed`: brackets match and nothing but white space follows. */
	shape: 'closed' | 'cut off' | 'followed by text' | 'too deep';
	longIntegers: Array<{ from: number; to: number }>;
	/** How many characters it took to find out. */
	read: number;
}

/** One walk over what should be JSON, without recursion and without judging its grammar. */
export function scan(text: string, start: number): Scan {
	const longIntegers: Scan['longIntegers'] = [];
	let depth = 0;
	let shape: Scan['shape'] = 'cut off';
	let i = start;
	for (; i < text.length; i++) {
		const character = text.charCodeAt(i);
		if (character === 0x22) {
			i = endOfString(text, i);
		} else if (character === 0x7b || character === 0x5b) {
			if (++depth > DEEPEST) return { shape: 'too deep', longIntegers, read: i - start };
		} else if (character === 0x7d || character === 0x5d) {
			if (--depth <= 0) {
				shape = text.slice(i + 1).trim() === '' ? 'closed' : 'followed by text';
				break;
			}
		} else if (character === 0x2d || isDigit(character)) {
			const to = endOfNumber(text, i);
			if (isTooLong(text, i, to)) longIntegers.push({ from: i, to });
			i = to - 1;
		}
	}
	if (shape === 'cut off' && depth === 0 && i === text.length) shape = 'closed';
	return { shape, longIntegers, read: i - start };
}

/** The same text with those integers in quotes, so that JSON.parse leaves their digits alone. */
export function quoteLongIntegers(
	text: string,
	start: number,
	found: Scan['longIntegers'],
): string {
	if (found.length === 0) return text.slice(start);
	const pieces: string[] = [];
	let at = start;
	for (const { from, to } of found) {
		pieces.push(text.slice(at, from), '"', text.slice(from, to), '"');
		at = to;
	}
	pieces.push(text.slice(at));
	return pieces.join('');
}

/** The closing quote, or behind the text's end where there is none. */
function endOfString(text: string, open: number): number {
	let quote = text.indexOf('"', open + 1);
	while (quote !== -1) {
		let backslashes = 0;
		while (text.charCodeAt(quote - 1 - backslashes) === 0x5c) backslashes++;
		if (backslashes % 2 === 0) return quote;
		quote = text.indexOf('"', quote + 1);
	}
	return text.length + 1;
}

function endOfNumber(text: string, from: number): number {
	let to = from + 1;
	while (to < text.length && '0123456789.eE+-'.includes(text.charAt(to))) to++;
	return to;
}

/** Digit by digit: a pattern runs out of stack on megabytes of them. */
function isTooLong(text: string, from: number, to: number): boolean {
	if (to - from < 16) return false;
	const first = text.charAt(from) === '-' ? from + 1 : from;
	if (text.charAt(first) === '0') return false;
	for (let i = first; i < to; i++) if (!isDigit(text.charCodeAt(i))) return false;
	return to - first > 16 || !Number.isSafeInteger(Number(text.slice(from, to)));
}

function isDigit(character: number): boolean {
	return character >= 0x30 && character <= 0x39;
}
