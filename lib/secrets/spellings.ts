/** What to look for in a text: all five letters in a row of secrets, and of their hex and base64. */
export interface Spellings {
	/** The kinds of spelling, as bits, in which five letters (see `joined`) occur. */
	fives: ReadonlyMap<number, number>;
	/** 1 at `likelyAt` each of them: a first look, many times faster than the map. */
	likely: Uint8Array;
	/** How many letters in a row are taken for a part of a secret, for each kind of spelling. */
	enough: ReadonlyArray<readonly [kind: number, letters: number]>;
	/** How many it takes where no digit is among them: fewer may be an ordinary word. */
	words: number;
}

const plain = 1;
const encoded = 2;
/** Shorter parts of a secret are also in ordinary words. */
const shortestPart = 8;
/** Shorter parts of its hex and base64 are also in ordinary numbers and names. */
const shortestEncodedPart = 16;
const longestWords = 12;
const likelySize = 1 << 16;

/** 0 to 35 for a digit or a letter of either case; -1 for any other character. */
export function letterAt(code: number): number {
	if (code >= 0x30 && code <= 0x39) return code - 0x30;
	const small = code | 0x20;
	return small >= 0x61 && small <= 0x7a && code < 0x80 ? small - 0x61 + 10 : -1;
}

/** The last five letters in 30 bits, from the last five before and the letter behind them. */
export const joined = (five: number, letter: number) => ((five << 6) | letter) & 0x3fffffff;
export const likelyAt = (five: number) => (five ^ (five >>> 14)) & (likelySize - 1);

/** Takes each secret as it is, in hex, and in base64 wherever in a longer text it begins. */
export function spellingsOf(secrets: readonly string[]): Spellings {
	const fives = new Map<number, number>();
	const likely = new Uint8Array(likelySize);
	let shortest = shortestPart;
	let words = longestWords;
	let shortestEncoded = shortestEncodedPart;
	const add = (text: string, kind: number) => {
		let five = 0;
		let length = 0;
		for (const character of text) {
			const letter = letterAt(character.charCodeAt(0));
			if (letter < 0) continue;
			five = joined(five, letter);
			length += 1;
			if (length < 5) continue;
			fives.set(five, (fives.get(five) ?? 0) | kind);
			likely[likelyAt(five)] = 1;
		}
		return length;
	};
	for (const secret of secrets) {
		const length = add(secret, plain);
		if (length >= 5) {
			shortest = Math.min(shortest, length);
			words = Math.min(words, length);
		}
		if (length < shortestPart) continue;
		const bytes = Buffer.from(secret);
		add(bytes.toString('hex'), encoded);
		for (const before of [0, 1, 2]) {
			const shifted = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
			// Without the letters that hold bits of what stands around the secret: six bits each.
			const own = shifted.replace(/={1,2}$/, '').slice(Math.ceil((8 * before) / 6), -1);
			const letters = add(own, encoded);
			if (before === 0) shortestEncoded = Math.min(shortestEncoded, letters);
		}
	}
	return {
		fives,
		likely,
		enough: [
			[plain, shortest],
			[encoded, shortestEncoded],
		],
		words,
	};
}
