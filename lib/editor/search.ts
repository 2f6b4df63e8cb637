import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { asksFor, priceIn, productOf, products } from '../operations/product/products';
import { proxyList } from '../operations/proxy/fields';
import { proxiesIn } from '../operations/proxy/proxies';
import { serviceOf, services } from '../operations/service/services';
import { orderTypeOf } from '../orders/types';
import { readsTwoWays } from '../values/money';
import { matcher, searchable, shorten, toPlainText, toText } from '../values/text';
import { catalogue, priceList, type PriceList } from './catalogue';

/** One line of a list to choose from. */
interface Entry {
	id: string;
	/** `2.5 USD per 1000`; null where there is none. */
	price: string | null;
	name: string | null;
	/** What else tells entries apart. */
	facts: ReadonlyArray<string | null>;
}

/** Reads an answer's entries. Prices are in the currency given unless an entry has its own. */
type EntriesIn = (answer: unknown, currency: string | null) => Entry[];

/** A list that the editor shows page by page: the entries that have every word of the filter. */
function searchOf(
	entriesIn: EntriesIn,
	listFor: (at: ILoadOptionsFunctions) => Promise<PriceList>,
) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: unknown,
	): Promise<INodeListSearchResult> {
		const lines = linesOf(await listFor(this), entriesIn);
		const matches = matcher(filter ?? '');
		const matching = lines.filter((line) => matches(line.searchable));
		// One whose ID the filter is comes first.
		const isWanted = ({ value }: Line) => value === filter?.trim();
		const found = [...matching.filter(isWanted), ...matching.filter((line) => !isWanted(line))];
		const from = Number(paginationToken ?? 0) || 0;
		const next = from + pageSize;
		return {
			results: found.slice(from, next).map(({ name, value }) => ({ name, value })),
			...(next < found.length ? { paginationToken: String(next) } : {}),
		};
	};
}

/** Services to choose from: ID, price, name, limits and category. */
export const searchServices = searchOf(
	(answer, account) =>
		(services.entriesIn(answer) ?? []).map(({ id, record }) => {
			const currency = toText(record.currency) ?? account;
			const { name, category, type, rate, min, max } = serviceOf(record, id, currency);
			const per = orderTypeOf(type)?.countedBy === 'order' ? 'per order' : 'per 1000';
			const price = shownPrice(rate, { printed: record.rate, currency, per });
			return { id, price, name, facts: [range(min, max), category] };
		}),
	(context) => priceList(context, services.request),
);

/** Products to choose from: ID, price, name, what the seller asks for, stock and category. */
export const searchProducts = searchOf(
	(answer, account) =>
		(products.entriesIn(answer) ?? []).map(({ id, record }) => {
			const currency = toText(record.currency) ?? account;
			const { name, category, rate, inventory, status, require } = productOf(record, id, currency);
			const price = shownPrice(rate, { printed: priceIn(record), currency, per: 'each' });
			const stock = inventory === null ? status : `${inventory} in stock`;
			const asks = require === null ? null : `${asksFor}${require.slice(0, 120)}`;
			return { id, price, name, facts: [asks, stock, category] };
		}),
	(context) => priceList(context, products.request),
);

/** The account's proxies to choose from: ID, kind, operator, protocol and end, and nothing of their logins. */
export const searchProxies = searchOf(
	(answer) =>
		(proxiesIn(answer) ?? []).map(({ id, record }) => {
			const ends = toPlainText(record.expired_at);
			const facts = [record.operator, record.protocol, record.status].map(toPlainText);
			facts.push(ends === null ? null : `until ${ends}`);
			return { id, price: null, name: toPlainText(record.proxy_type) ?? 'Proxy', facts };
		}),
	// Always anew: one may just have been bought.
	async (context) => ({ ...(await catalogue(context, proxyList, 0)), currency: null }),
);

interface Line extends INodeListSearchItems {
	/** What it is found by: the name in full. */
	searchable: string;
}

const pageSize = 100;
const longestName = 120;
/** The lines made of answers: one that stays in the cache is searched with every key pressed. */
const made = new WeakMap<object, { currency: string | null; lines: Line[] }>();

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
		searchable: searchable(`id ${lineWith(whole)}`),
	};
}

/**
 * `2.5 USD per 1000`, without a currency that nobody knows; an amount that can be read two ways is
 * shown as the panel prints it.
 */
function shownPrice(
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
