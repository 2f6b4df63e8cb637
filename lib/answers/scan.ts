// Real answers nest four or five levels. This deep, code that walks one may still recurse safely.
export const deepest = 200;

/** `closed` is what has matching brackets and nothing but white space behind them. */
type TextShape = 'closed' | 'cut off' | 'followed by text' | 'too deep';

/**
 * One walk over what should be JSON, without recursion and without judging its grammar.
 *
 * @returns its shape, and how many characters were read to find out
 */
export function scan(text: string, start: number): { shape: TextShape; read: number } {
	let depth = 0;
	let i = start;
	for (; i < text.length; i++) {
		const character = text.charCodeAt(i);
		if (character === 0x22) {
			i = endOfString(text, i);
		} else if (character === 0x7b || character === 0x5b) {
			if (++depth > deepest) return { shape: 'too deep', read: i - start };
		} else if (character === 0x7d || character === 0x5d) {
			if (--depth <= 0) {
				const isLast = text.slice(i + 1).trim() === '';
				return { shape: isLast ? 'closed' : 'followed by text', read: i - start };
			}
		}
	}
	return { shape: depth === 0 && i === text.length ? 'closed' : 'cut off', read: i - start };
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

// PHP prints warnings before the answer. They are short: what is longer is a page of text.
const longestPrefix = 65_536;
// A sentence before the answer may hold [123] or {}, so within a line only {"… begins data.
const objectStart = /\{\s{0,20}"/g;
const startOnItsOwn = /(?:^|[\n>])[ \t]{0,20}([[{])(?=\s{0,20}[[{"\d\]}])/g;

/** Where the JSON of an answer may begin, best first. */
export function* starts(body: string): Generator<number> {
	if (body === '') return;
	yield 0;
	// Broken JSON stays broken: its inner objects are no answer.
	if (/^[{["]/.test(body) || !/[}\]]$/.test(body)) return;
	const prefix = body.slice(0, longestPrefix);
	const inline = [...prefix.matchAll(objectStart)].map((match) => match.index);
	const alone = [...prefix.matchAll(startOnItsOwn)].map(
		(match) => match.index + match[0].length - 1,
	);
	yield* [...new Set([...inline, ...alone])].filter((at) => at > 0).sort((a, b) => a - b);
}
