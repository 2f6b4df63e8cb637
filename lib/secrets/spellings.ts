/** Letters and digits that stand together in a secret, or in what it is written as. */
export interface Spellings {
	/** What the last five letters of a text are looked up by, to find out whether they are the secret's. */
	fives: ReadonlyMap<number, number>;
	/** A first look, many times faster than the map. */
	likely: Uint8Array;
	/** How many letters in a row give each kind of spelling away. */
	enough: ReadonlyArray<readonly [kind: number, letters: number]>;
	/** How many it takes without a digit among them: they might be ordinary words. */
	words: number;
}

const plain = 1;
const encoded = 2;
/** So much of a key is still a key; words of four letters are words. */
const shortestPart = 8;
/** Hex and base64 of a key look like many a number and name. */
const shortestEncodedPart = 16;
const longestWords = 12;
const likelySize = 1 << 16;

/** 0 to 35 for a letter or digit, letter case aside; -1 for all that may stand between them. */
export function letterAt(code: number): number {
	if (code >= 0x30 && code <= 0x39) return code - 0x30;
	const small = code | 0x20;
	return small >= 0x61 && small <= 0x7a && code < 0x80 ? small - 0x61 + 10 : -1;
}

export const joined = (five: number, letter: number) => ((five << 6) | letter) & 0x3fffffff;
export const likelyAt = (five: number) => (five ^ (five >>> 14)) & (likelySize - 1);

/** The secret, and its bytes in hex and in base64, wherever in a longer text those began. */
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
		if (length >= 5) shortest = Math.min(shortest, length);
		if (length >= 5) words = Math.min(words, length);
		if (length < shortestPart) continue;
		const bytes = Buffer.from(secret);
		add(bytes.toString('hex'), encoded);
		const least = add(
			bytes
				.toString('base64')
				.replace(/={1,2}$/, '')
				.slice(0, -1),
			encoded,
		);
		shortestEncoded = Math.min(shortestEncoded, least);
		for (const before of [1, 2]) {
			const shifted = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
			// Its first and last letters hang on what stands around the secret.
			add(shifted.replace(/={1,2}$/, '').slice(before + 1, -1), encoded);
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
