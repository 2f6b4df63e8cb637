import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { servicesIn } from '../operations/service/catalogue';
import { simplifyService } from '../operations/service/simplify';
import { catalogue } from './catalogue';
import { range, searchPage, type Entry } from './search';

/** Services to choose from: name, rate, limits and, where n8n cuts a long line, last the category. */
export async function searchServices(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
): Promise<INodeListSearchResult> {
	return searchPage(await catalogue(this, 'services'), entriesIn, filter, paginationToken);
}

function entriesIn(answer: unknown): Entry[] {
	return (servicesIn(answer) ?? []).flatMap(({ id, record }): Entry[] => {
		const service = simplifyService(record);
		if (!service) return [];
		const { name, category, rate, min, max } = service;
		const facts = [rate === null ? null : `${rate} per 1000`, range(min, max), category];
		return [{ id, name, facts }];
	});
}
