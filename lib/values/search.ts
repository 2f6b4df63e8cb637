const ascii = /^[\x00-\x7f]*$/;

/** A text as it is searched: lower case, without diacritics, đ as d. */
export function searchable(text: string): string {
	const lower = text.toLowerCase();
	if (ascii.test(lower)) return lower;
	return lower
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replaceAll('đ', 'd');
}

/** Tells whether some texts together hold every word of a search, in any order. */
export function matcher(search: string): (texts: readonly unknown[]) => boolean {
	const words = wordsOf(search);
	return (texts) => holds(searchable(texts.join(' ')), words);
}

export function wordsOf(search: string): string[] {
	return searchable(search).split(/\s+/).filter(Boolean);
}

/** @param text from `searchable`, as `words` are from `wordsOf` */
export function holds(text: string, words: readonly string[]): boolean {
	return words.every((word) => text.includes(word));
}
