import { panelUrl, SmmPanelApi } from './built.ts';
import { demand } from './demands.ts';

const expression = String(new SmmPanelApi().test.request.url).replace(/^=\{\{|\}\}$/g, '');
// n8n would run it; here it is known to be ours.
const testUrl = new Function('$credentials', `return ${expression}`);

/** What the node and the credential's test make of a typed address. */
export function readAddress(typed: string): void {
	const read = panelUrl(typed);
	const tested: unknown = testUrl({ apiUrl: typed });
	demand(typeof tested === 'string', "the credential's test makes no text of it");
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
	const other = panelUrl(tested);
	demand(
		'url' in other && other.url === read.url,
		`the test of the credential asks ${tested}, the node ${read.url}`,
	);
}
