import type { OrProblem } from './result';

// `URL` lets characters through that no name server knows, such as ! and $.
const hostName = /^(?:[a-z\d_.-]{1,253}|\[[\da-f:.]+\])$/;

const noAddress = {
	problem: 'The API URL is not an address that starts with http:// or https://.',
};

/**
 * The API's address out of what the user typed, or a sentence about it: `panel.example`,
 * `https://panel.example/` and `https://panel.example/api/v2` all mean the last.
 */
export function panelUrl(typed: unknown): OrProblem<{ url: string }> {
	const text = typeof typed === 'string' ? typed.trim() : '';
	if (text === '') return { problem: 'The API URL is empty.' };
	// Not `http:/panel.example` or `mailto:…`, while `panel.example:8443` has a port.
	if (/^[a-z][a-z\d+.-]*:(?!\/\/|\d)/i.test(text)) return noAddress;
	const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
	// URL reads `https:///api/v2` as a host named "api", a backslash as a slash, a line break as nothing.
	if (/^[a-z\d+.-]*:\/{3}|[\\\s\p{Cc}]/iu.test(address)) return noAddress;
	if (!URL.canParse(address)) return noAddress;
	const url = new URL(address);
	if (!/^https?:$/.test(url.protocol) || !hostName.test(url.hostname)) return noAddress;
	if (url.username !== '' || url.password !== '') {
		return { problem: 'The API URL must not contain a username or a password.' };
	}
	url.hash = '';
	url.pathname = withoutLastSlashes(url.pathname) || '/api/v2';
	return { url: url.toString() };
}

function withoutLastSlashes(path: string): string {
	let end = path.length;
	while (path.charAt(end - 1) === '/') end--;
	return path.slice(0, end);
}

/** A request before it leaves, in the words of any of n8n's request helpers. */
interface Outgoing {
	url?: unknown;
	/** What the HTTP Request node calls its URL. */
	uri?: unknown;
	baseURL?: unknown;
	proxy?: unknown;
	headers?: unknown;
}

const elsewhere =
	'The API key was not sent: this request asks another address than the API URL of the SMM Panel credential. Enter the same URL as in the credential.';
const otherHost =
	'The API key was not sent: a Host header may lead this request to another server than the panel. Remove it.';
const throughProxy =
	'The API key was not sent: the proxy that this step sets could read it. Remove the proxy; one that is set for all of n8n is used anyway.';

/** Why a request must not carry the key, as a sentence; null where it asks the panel's API. */
export function misdirected(apiUrl: unknown, request: Outgoing): string | null {
	const panel = panelUrl(apiUrl);
	if ('problem' in panel) return panel.problem;
	const asked = request.url ?? request.uri;
	// n8n's helpers join a URL and its base each in its own way, so nobody can tell where it leads.
	if (request.baseURL !== undefined || endpoint(asked) !== endpoint(panel.url)) return elsewhere;
	const headers = Object.keys(request.headers ?? {});
	if (headers.some((name) => name.trim().toLowerCase() === 'host')) return otherHost;
	return request.proxy ? throughProxy : null;
}

/** Scheme, host, port and path, read the way the request's sender reads them. */
function endpoint(address: unknown): string | null {
	const text = address instanceof URL ? address.href : address;
	if (typeof text !== 'string' || !URL.canParse(text)) return null;
	const { origin, pathname } = new URL(text);
	return origin + pathname.replace(/(?<!\/)\/$/, '');
}
