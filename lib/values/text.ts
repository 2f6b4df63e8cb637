import { plainText } from './html';

/** A text or number of an answer, as the panel wrote it; null for blanks and anything else. */
export function toText(value: unknown): string | null {
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
	return typeof value === 'string' && /\S/.test(value) ? value : null;
}

const longestPlain = 5_000;

/** The words of a text of an answer, without markup, cut to 5,000 characters; null for none. */
export function toPlainText(value: unknown): string | null {
	const text = toText(value);
	return text === null ? null : plainText(shorten(text, longestPlain)) || null;
}

/** At most `max` characters, with an ellipsis for what was cut and no half emoji. */
export function shorten(text: string, max: number): string {
	if (text.length <= max) return text;
	const cut = text.slice(0, Math.max(0, max - 1));
	return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`.slice(0, max);
}

// In the order form's single-line boxes people type the two characters \n. Rare line breaks count as
// well: a panel that splits by one would deliver, and charge, more lines than were counted here.
const lineBreak = /\r\n|[\r\n\v\f\u0085\u2028\u2029]|(?:\\r)?\\n/;

/** Lines of comments, user names and the like, from a text or a list, without the blank ones. */
export function parseList(value: unknown, separator = ''): string[] {
	const outer = Array.isArray(value) ? value : [value];
	return outer
		.flatMap((entry: unknown) => (Array.isArray(entry) ? entry : [entry]))
		.flatMap((entry: unknown) => (toText(entry) ?? '').split(lineBreak))
		.flatMap((line) => (separator === '' ? [line] : line.split(separator)))
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** A user's value inside a sentence. Objects are only named: their own `toString` may throw. */
export function show(value: unknown): string {
	if (typeof value === 'string') return `"${shorten(value.trim(), 40)}"`;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	if (value === null || value === undefined) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

const yes: ReadonlySet<unknown> = new Set([true, 1, '1', 'true', 'yes']);
const no: ReadonlySet<unknown> = new Set([false, 0, '0', 'false', 'no']);

/** True or false as panels print them; null where the panel says nothing readable. */
export function toFlag(value: unknown): boolean | null {
	const isWord = typeof value === 'string' && value.length <= 20;
	const said = isWord ? value.trim().toLowerCase() : value;
	if (yes.has(said)) return true;
	return no.has(said) ? false : null;
}

const ascii = /^[\x00-\x7f]*$/;

/** Some texts as they are searched: in one, lower case, without diacritics, đ as d. */
export function searchable(...texts: readonly unknown[]): string {
	const lower = texts.join(' ').toLowerCase();
	if (ascii.test(lower)) return lower;
	return lower
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replaceAll('đ', 'd');
}

/**
 * Tells whether a text holds every word of a search, in any order.
 *
 * @returns takes what `searchable` made of the text
 */
export function matcher(search: string): (text: string) => boolean {
	const words = searchable(search).split(/\s+/).filter(Boolean);
	return (text) => words.every((word) => text.includes(word));
}
