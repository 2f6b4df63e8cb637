import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { proxiesIn } from '../operations/proxy/simplify';
import { toPlainText } from '../values/text';
import { catalogue } from './catalogue';
import { searchPage, type Entry } from './search';

/** The account's proxies to choose from: ID, kind, operator, protocol and end, and nothing of their logins. */
export async function searchProxies(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
): Promise<INodeListSearchResult> {
	const answer = await catalogue(this, 'get_all_proxy');
	return searchPage({ answer, currency: null }, entriesIn, filter, paginationToken);
}

function entriesIn(answer: unknown): Entry[] {
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
