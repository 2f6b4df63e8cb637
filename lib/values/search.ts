const ascii = /^[\x00-\x7f]*$/;

/** A text as it is searched: no letter case, no diacritics, in any form of Unicode, and đ is d. */
export function searchable(text: string): string {
	const lower = text.toLowerCase();
	if (ascii.test(lower)) return lower;
	return lower
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replaceAll('đ', 'd');
}

/** Whether texts together hold every word of a search. */
export function matcher(search: string): (texts: readonly unknown[]) => boolean {
	const words = wordsOf(search);
	return (texts) => holds(searchable(texts.join(' ')), words);
}

/** The words of a search. */
export function wordsOf(search: string): string[] {
	return searchable(search).split(/\s+/).filter(Boolean);
}

/** @param text made searchable before, like the words */
export function holds(text: string, words: readonly string[]): boolean {
	return words.every((word) => text.includes(word));
}
