import { panelUrl } from './built.ts';
import { demand } from './demands.ts';

/** What the nodes and the credential's test make of a typed address. */
export function readAddress(typed: string): void {
	const read = panelUrl(typed);
	if ('problem' in read) {
		demand(/^The API URL .{5,100}\.$/.test(read.problem), `it says "${read.problem}"`);
		return;
	}
	const url = new URL(read.url);
	demand(/^https?:$/.test(url.protocol), `it is no web address: ${read.url}`);
	demand(url.username === '' && url.password === '', 'it carries a login');
	demand(url.pathname !== '/', 'it has no path');
	const again = panelUrl(read.url);
	demand('url' in again && again.url === read.url, `read again it is ${JSON.stringify(again)}`);
}
