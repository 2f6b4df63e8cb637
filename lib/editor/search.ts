import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { readsTwoWays } from '../values/money';
import { matcher, shorten } from '../values/text';
import type { PriceList } from './catalogue';

/** One line of a list to choose from. */
export interface Entry {
	id: string;
	/** `2.5 USD per 1000`; null where there is none. */
	price: string | null;
	name: string | null;
	/** What else tells entries apart. */
	facts: ReadonlyArray<string | null>;
}

/** Reads an answer's entries. Prices are in the currency given unless an entry has its own. */
export type EntriesIn = (answer: unknown, currency: string | null) => Entry[];

interface Line extends INodeListSearchItems {
	/** What it is found by: the name in full. */
	text: string;
}

const pageSize = 100;
const longestName = 120;
/** The lines made of answers: one that stays in the cache is searched with every key pressed. */
const made = new WeakMap<object, { currency: string | null; lines: Line[] }>();

/** A page of the entries that have every word of the filter; one whose ID it is comes first. */
export function searchPage(
	list: PriceList,
	entriesIn: EntriesIn,
	filter: string | undefined,
	paginationToken: unknown,
): INodeListSearchResult {
	const matches = matcher(filter ?? '');
	const matching = linesOf(list, entriesIn).filter(({ text }) => matches([text]));
	const isWanted = ({ value }: Line) => value === filter?.trim();
	const found = [...matching.filter(isWanted), ...matching.filter((line) => !isWanted(line))];
	const from = Number(paginationToken ?? 0) || 0;
	const next = from + pageSize;
	return {
		results: found.slice(from, next).map(({ name, value }) => ({ name, value })),
		...(next < found.length ? { paginationToken: String(next) } : {}),
	};
}

function linesOf({ answer, currency }: PriceList, entriesIn: EntriesIn): Line[] {
	const isKept = typeof answer === 'object' && answer !== null;
	const before = isKept ? made.get(answer) : undefined;
	if (before?.currency === currency) return before.lines;
	const lines = entriesIn(answer, currency).map(lineOf);
	if (isKept) made.set(answer, { currency, lines });
	return lines;
}

/** n8n cuts a line at its end: what tells two services of one name apart stands before the name. */
function lineOf({ id, price, name, facts }: Entry): Line {
	const lineWith = (its: string) =>
		[id, price, its, ...facts].filter((fact) => fact !== null).join(' · ');
	const whole = name ?? 'Without a name';
	return {
		name: lineWith(shorten(whole, longestName)),
		value: id,
		text: `id ${lineWith(whole)}`,
	};
}

/**
 * `2.5 USD per 1000`, without a currency that nobody knows; an amount that can be read two ways is
 * shown as the panel prints it.
 */
export function shownPrice(
	rate: number | null,
	{ printed, currency, per }: { printed: unknown; currency: string | null; per: string },
): string | null {
	if (rate === null) return null;
	const amount = readsTwoWays(printed, currency) ? printed.trim() : rate;
	return [amount, currency && shorten(currency, 8), per].filter(Boolean).join(' ');
}

/** `200–10000`, `from 200`, `up to 10000`, or nothing. */
export function range(min: number | null, max: number | null): string | null {
	if (min !== null && max !== null) return `${min}–${max}`;
	if (min !== null) return `from ${min}`;
	return max === null ? null : `up to ${max}`;
}
