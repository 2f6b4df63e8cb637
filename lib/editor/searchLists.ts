import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';
import { asksFor, priceIn, productOf, products } from '../operations/product/products';
import { proxiesIn } from '../operations/proxy/proxies';
import { serviceOf, services } from '../operations/service/services';
import { orderTypeOf } from '../orders/types';
import { toPlainText, toText } from '../values/text';
import { catalogue, priceList } from './catalogue';
import { type EntriesIn, type Entry, range, searchPage, shownPrice } from './search';

/** A list that the editor shows page by page, of what a catalogue offers at which price. */
function searchOf(action: string, entriesIn: EntriesIn) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: unknown,
	): Promise<INodeListSearchResult> {
		return searchPage(await priceList(this, action), entriesIn, filter, paginationToken);
	};
}

/** Services to choose from: ID, price, name, limits and category. */
export const searchServices = searchOf('services', serviceEntries);

function serviceEntries(answer: unknown, account: string | null): Entry[] {
	return (services.entriesIn(answer) ?? []).map(({ id, record }): Entry => {
		const currency = toText(record.currency) ?? account;
		const { name, category, type, rate, min, max } = serviceOf(record, id, currency);
		const per = orderTypeOf(type)?.countedBy === 'order' ? 'per order' : 'per 1000';
		const price = shownPrice(rate, { printed: record.rate, currency, per });
		return { id, price, name, facts: [range(min, max), category] };
	});
}

/** Products to choose from: ID, price, name, what the seller asks for, stock and category. */
export const searchProducts = searchOf('products', productEntries);

function productEntries(answer: unknown, account: string | null): Entry[] {
	return (products.entriesIn(answer) ?? []).map(({ id, record }): Entry => {
		const currency = toText(record.currency) ?? account;
		const { name, category, rate, inventory, status, require } = productOf(record, id, currency);
		const price = shownPrice(rate, { printed: priceIn(record), currency, per: 'each' });
		const stock = inventory === null ? status : `${inventory} in stock`;
		const asks = require === null ? null : `${asksFor}${require.slice(0, 120)}`;
		return { id, price, name, facts: [asks, stock, category] };
	});
}

/** The account's proxies to choose from: ID, kind, operator, protocol and end, and nothing of their logins. */
export async function searchProxies(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
): Promise<INodeListSearchResult> {
	const { answer } = await catalogue(this, 'get_all_proxy');
	return searchPage({ answer, currency: null }, proxyEntries, filter, paginationToken);
}

function proxyEntries(answer: unknown): Entry[] {
	return (proxiesIn(answer) ?? []).map(({ id, record }): Entry => {
		const ends = toPlainText(record.expired_at);
		const facts = [record.operator, record.protocol, record.status].map(toPlainText);
		return {
			id,
			price: null,
			name: toPlainText(record.proxy_type) ?? 'Proxy',
			facts: [...facts, ends === null ? null : `until ${ends}`],
		};
	});
}

/** The categories of what a catalogue offers, each with how many it has. */
function categoriesOf(action: string, { entriesIn }: typeof services | typeof products) {
	return async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const { answer } = await catalogue(this, action);
		const counts = new Map<string, number>();
		for (const { record } of entriesIn(answer) ?? []) {
			const category = toPlainText(record.category);
			if (category) counts.set(category, (counts.get(category) ?? 0) + 1);
		}
		return [...counts]
			.map(([value, count]) => ({ name: `${value} (${count})`, value }))
			.sort((a, b) => a.name.localeCompare(b.name));
	};
}

export const getServiceCategories = categoriesOf('services', services);
export const getProductCategories = categoriesOf('products', products);
