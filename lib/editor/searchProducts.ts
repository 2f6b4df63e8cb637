import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { asksFor, priceIn, productOf, productsIn } from '../operations/product/simplify';
import { toText } from '../values/text';
import { priceList } from './catalogue';
import { shownPrice, searchPage, type Entry } from './search';

/** Products to choose from: ID, price, name, what the seller asks for, stock and category. */
export async function searchProducts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
): Promise<INodeListSearchResult> {
	return searchPage(await priceList(this, 'products'), entriesIn, filter, paginationToken);
}

function entriesIn(answer: unknown, account: string | null): Entry[] {
	return (productsIn(answer) ?? []).map(({ id, record }): Entry => {
		const currency = toText(record.currency) ?? account;
		const { name, category, rate, inventory, status, require } = productOf(record, id, currency);
		const price = shownPrice(rate, { printed: priceIn(record), currency, per: 'each' });
		const stock = inventory === null ? status : `${inventory} in stock`;
		const asks = require === null ? null : `${asksFor}${require.slice(0, 120)}`;
		return { id, price, name, facts: [asks, stock, category] };
	});
}
