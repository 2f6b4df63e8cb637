// Real answers nest four or five levels; code that walks an answer may recurse this far safely.
export const deepest = 200;

interface Scan {
	/** `closed`: brackets match and nothing but white space follows. */
	shape: 'closed' | 'cut off' | 'followed by text' | 'too deep';
	/** How many characters it took to find out. */
	read: number;
}

/** One walk over what should be JSON, without recursion and without judging its grammar. */
export function scan(text: string, start: number): Scan {
	let depth = 0;
	let shape: Scan['shape'] = 'cut off';
	let i = start;
	for (; i < text.length; i++) {
		const character = text.charCodeAt(i);
		if (character === 0x22) {
			i = endOfString(text, i);
		} else if (character === 0x7b || character === 0x5b) {
			if (++depth > deepest) return { shape: 'too deep', read: i - start };
		} else if (character === 0x7d || character === 0x5d) {
			if (--depth <= 0) {
				shape = text.slice(i + 1).trim() === '' ? 'closed' : 'followed by text';
				break;
			}
		}
	}
	if (shape === 'cut off' && depth === 0 && i === text.length) shape = 'closed';
	return { shape, read: i - start };
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
