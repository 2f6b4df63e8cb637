/**
 * The API's address out of what the user typed: `panel.example`, `https://panel.example/` and
 * `https://panel.example/api/v2` all mean the last.
 */
export function panelUrl(typed: unknown): { url: string } | { problem: string } {
	const text = typeof typed === 'string' ? typed.trim() : '';
	if (text === '') return { problem: 'The API URL is empty.' };
	const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
	const url = parse(address);
	if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') {
		return { problem: 'The API URL is not an address that starts with http:// or https://.' };
	}
	if (url.username !== '' || url.password !== '') {
		return { problem: 'The API URL must not contain a user name or a password.' };
	}
	url.hash = '';
	if (url.pathname === '/' || url.pathname === '') url.pathname = '/api/v2';
	else url.pathname = url.pathname.replace(/\/+$/, '');
	return { url: url.toString() };
}

function parse(address: string): URL | null {
	try {
		return new URL(address);
	} catch {
		return null;
	}
}
