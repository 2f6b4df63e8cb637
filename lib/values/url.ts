import type { OrProblem } from './result';
// Browsers and servers let more through than any name server knows.
const hostName = /^(?:[a-z\d_.-]{1,253}|\[[\da-f:.]+\])$/;

const noAddress = {
	problem: 'The API URL is not an address that starts with http:// or https://.',
};

/**
 * The API's address out of what the user typed: `panel.example`, `https://panel.example/` and
 * `https://panel.example/api/v2` all mean the last.
 */
export function panelUrl(typed: unknown): OrProblem<{ url: string }> {
	const text = typeof typed === 'string' ? typed.trim() : '';
	if (text === '') return { problem: 'The API URL is empty.' };
	// A scheme without slashes is no port: `http:/panel.example`, `mailto:…`.
	if (/^[a-z][a-z\d+.-]*:(?!\/\/|\d)/i.test(text)) return noAddress;
	const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
	// URL reads `https:///api/v2` as a host named "api", a backslash as a slash, a line break as nothing.
	if (/^[a-z\d+.-]*:\/{3}|[\\\s\p{Cc}]/iu.test(address)) return noAddress;
	const url = parse(address);
	if (url === null || !/^https?:$/.test(url.protocol) || !hostName.test(url.hostname)) {
		return noAddress;
	}
	if (url.username !== '' || url.password !== '') {
		return { problem: 'The API URL must not contain a username or a password.' };
	}
	url.hash = '';
	url.pathname = withoutLastSlashes(url.pathname) || '/api/v2';
	return { url: url.toString() };
}

function parse(address: string): URL | null {
	try {
		return new URL(address);
	} catch {
		return null;
	}
}

function withoutLastSlashes(path: string): string {
	let end = path.length;
	while (path.charAt(end - 1) === '/') end--;
	return path.slice(0, end);
}
