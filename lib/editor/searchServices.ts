import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { servicesIn } from '../operations/service/catalogue';
import { serviceOf } from '../operations/service/simplify';
import { orderTypeOf } from '../orders/types';
import { toText } from '../values/text';
import { priceList } from './catalogue';
import { shownPrice, range, searchPage, type Entry } from './search';

/** Services to choose from: ID, price, name, limits and category. */
export async function searchServices(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
): Promise<INodeListSearchResult> {
	return searchPage(await priceList(this, 'services'), entriesIn, filter, paginationToken);
}

function entriesIn(answer: unknown, account: string | null): Entry[] {
	return (servicesIn(answer) ?? []).map(({ id, record }): Entry => {
		const currency = toText(record.currency) ?? account;
		const { name, category, type, rate, min, max } = serviceOf(record, id, currency);
		const per = orderTypeOf(type)?.cost === 'once' ? 'per order' : 'per 1000';
		const price = shownPrice(rate, { printed: record.rate, currency, per });
		return { id, price, name, facts: [range(min, max), category] };
	});
}
