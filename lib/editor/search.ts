import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { searchable, holds, wordsOf } from '../values/search';

/** One line of a list to choose from. */
export interface Entry {
	id: string;
	name: string | null;
	/** What else tells entries apart. */
	facts: ReadonlyArray<string | null>;
}

interface Line extends INodeListSearchItems {
	searchable: string;
}

const pageSize = 100;
const longestName = 120;
/** Lines of an answer that stays in the cache are made once. */
const made = new WeakMap<object, Line[]>();

/** A page of the entries whose line has every word of the filter; one whose ID it is comes first. */
export function searchPage(
	answer: unknown,
	entriesIn: (answer: unknown) => Entry[],
	filter: string | undefined,
	paginationToken: unknown,
): INodeListSearchResult {
	const lines = linesOf(answer, entriesIn);
	const words = wordsOf(filter ?? '');
	const matching =
		words.length === 0 ? lines : lines.filter(({ searchable }) => holds(searchable, words));
	const wanted = filter?.trim();
	const isWanted = ({ value }: Line) => value === wanted;
	const found = matching.some(isWanted)
		? [...matching.filter(isWanted), ...matching.filter((line) => !isWanted(line))]
		: matching;
	const from = Number(paginationToken ?? 0) || 0;
	const next = from + pageSize;
	return {
		results: found.slice(from, next).map(({ name, value }) => ({ name, value })),
		...(next < found.length ? { paginationToken: String(next) } : {}),
	};
}

function linesOf(answer: unknown, entriesIn: (answer: unknown) => Entry[]): Line[] {
	const kept = typeof answer === 'object' && answer !== null ? made.get(answer) : undefined;
	if (kept) return kept;
	const lines = entriesIn(answer).map(({ id, name, facts }): Line => {
		const said = [`${(name ?? 'Without a name').slice(0, longestName)} (ID ${id})`, ...facts];
		const text = said.filter((fact) => fact !== null).join(' · ');
		return { name: text, value: id, searchable: searchable(text) };
	});
	if (typeof answer === 'object' && answer !== null) made.set(answer, lines);
	return lines;
}

/** `200–10000`, `from 200`, `up to 10000`, or nothing. */
export function range(min: number | null, max: number | null): string | null {
	if (min !== null && max !== null) return `${min}–${max}`;
	if (min !== null) return `from ${min}`;
	return max === null ? null : `up to ${max}`;
}
