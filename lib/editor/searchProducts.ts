import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { asksFor, productsIn, simplifyProduct } from '../operations/product/simplify';
import { catalogue } from './catalogue';
import { searchPage, type Entry } from './search';

/** Products to choose from: name, what the seller asks for, price, stock and category. */
export async function searchProducts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
): Promise<INodeListSearchResult> {
	return searchPage(await catalogue(this, 'products'), entriesIn, filter, paginationToken);
}

function entriesIn(answer: unknown): Entry[] {
	return (productsIn(answer) ?? []).flatMap(({ id, record }): Entry[] => {
		const product = simplifyProduct(record);
		if (!product) return [];
		const { name, category, rate, inventory, status, require } = product;
		const stock = inventory === null ? status : `${inventory} in stock`;
		const asks = require === null ? null : `${asksFor}${require.slice(0, 120)}`;
		return [{ id, name, facts: [asks, rate === null ? null : `${rate} each`, stock, category] }];
	});
}
