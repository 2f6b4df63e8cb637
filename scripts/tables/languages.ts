import { vietnamese } from './vietnamese.ts';

/** Says an English sentence of the tables in the language of a page. */
export type Words = (english: string) => string;

/** Stands before a sentence that has no translation yet. */
export const UNTRANSLATED = '⚠ chưa dịch:';

const inVietnamese: Words = (english) => vietnamese[english] ?? `${UNTRANSLATED} ${english}`;

export const pages = [
	{ file: 'README.md', words: (english) => english },
	{ file: 'README.vi.md', words: inVietnamese },
] as const satisfies ReadonlyArray<{ file: string; words: Words }>;
