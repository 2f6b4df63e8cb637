import { hiding, without } from './secrets';

/** `password`, `api_token`, `key_rotate`; the `keywords` of an order are no secret. */
const secretName = /pass|pwd|token|secret|key(?!words?$)/i;

const word = /\S+/g;
/** A longer word is no login. */
const longestWord = 500;
const part = /\[[\da-f:.]{2,45}\]|[^:|,;@/]+|[:|,;@/]/gi;
const port = /^\d{1,5}$/;
const host = /^(?:\[[\da-f:.]{2,45}\]|localhost|[\w-]+(?:\.[\w-]+)+)$/i;
const bareIpv6 = /^[\da-f]{0,4}(?::[\da-f]{0,4}){2,8}$/i;
const time = /^\d{1,2}:\d\d(?::\d\d)?\W?$/;
const pair = /^[^:|,;/]+[:|,;][^:|,;/]+$/;
const mark = /^[|,;:@/-]$/;

/** Takes out of texts the secrets among the parameters sent, and the logins of proxies. */
export function hidingLogins(params: Readonly<Record<string, string>>): (text: string) => string {
	const sent = Object.entries(params).map(([name, value]) => (secretName.test(name) ? value : ''));
	const hideSent = hiding(sent, '[hidden]');
	return (text) => maskLogins(hideSent(text));
}

/** `1.2.3.4:8080:user:password` → `1.2.3.4:8080:…`, `//user:password@host` → `//…@host`. */
export function maskLogins(text: string): string {
	const plain = text
		.replace(/\/\/[^\s/@]{1,200}@/g, '//…@')
		// `//user:80…` was cut before its @, so what looks like a port may be a password.
		.replace(/\/\/[^\s/@:]{1,200}:[^\s/@]{0,200}…/g, '//…');
	return maskedBeside(plain.replace(word, maskedInside));
}

/** Hides a login that stands before or behind host and port in one word without blanks. */
function maskedInside(chunk: string): string {
	if (chunk.length > longestWord) return chunk;
	const lead = /^["'(<]?/.exec(chunk)?.[0] ?? '';
	const tail = /["')>]?[.,;]?$/.exec(chunk.slice(lead.length))?.[0] ?? '';
	const parts = chunk.slice(lead.length, chunk.length - tail.length).match(part) ?? [];
	const at = parts.findIndex((each, i) => host.test(each) && isPortBehind(parts, i));
	if (at < 0) return maskedIpv6(chunk);
	const scheme = parts.slice(1, 4).join('') === '://' ? 4 : 0;
	const before = parts.slice(scheme, at);
	const behind = parts.slice(at + 3);
	const isPath = scheme > 0 && behind[0] === '/';
	// A login before the host ends with @, or has four parts: user, mark, password, mark.
	return [
		lead,
		...parts.slice(0, scheme),
		...(before.at(-1) === '@' || before.length >= 4 ? ['…', before.at(-1)] : before),
		...parts.slice(at, at + 3),
		...(behind.length > 1 && !isPath ? [behind[0], '…'] : behind),
		tail,
	].join('');
}

const isPortBehind = (parts: readonly string[], at: number) =>
	parts[at + 1] !== '@' && port.test(parts[at + 2] ?? '');

/** Hides a login behind an IPv6 address without brackets, whose end only the right side tells. */
function maskedIpv6(chunk: string): string {
	const parts = chunk.split(':');
	const address = parts.slice(0, -3).join(':');
	const isLogin = parts.length > 5 && bareIpv6.test(address) && port.test(parts.at(-3) ?? '');
	return isLogin ? `${address}:${parts.at(-3)}:…` : chunk;
}

/** Hides a login that stands before or behind host and port with blanks between: one word or two. */
function maskedBeside(text: string): string {
	const words = [...text.matchAll(word)].filter(([each]) => !mark.test(each));
	const wordAt = (at: number) => trimmed(words[at]?.[0] ?? '');
	const hidden = new Set<number>();
	words.forEach((_, at) => {
		const last = host.test(wordAt(at)) && port.test(wordAt(at + 1)) ? at + 1 : at;
		if (last === at && !isHostAndPort(wordAt(at))) return;
		if (isPair(wordAt(last + 1))) hidden.add(last + 1);
		else if (looksMade(wordAt(last + 2))) hidden.add(last + 1).add(last + 2);
		if (isPair(wordAt(at - 1))) hidden.add(at - 1);
		else if (looksMade(wordAt(at - 1))) hidden.add(at - 2).add(at - 1);
	});
	const traces = words
		.filter((_, at) => hidden.has(at))
		.map(({ 0: { length }, index }) => ({ from: index, to: index + length }));
	return without(text, traces, '…');
}

function trimmed(text: string): string {
	return text.length > longestWord ? '' : text.replace(/^["'(]/, '').replace(/["'),;|:.]$/, '');
}

function isHostAndPort(text: string): boolean {
	const parts = text.match(part) ?? [];
	return parts.length === 3 && host.test(parts[0] ?? '') && isPortBehind(parts, 0);
}

/** `user:password`, which is no time of day. */
function isPair(text: string): boolean {
	return pair.test(text) && !time.test(text) && !isHostAndPort(text);
}

/** Letters with digits, capitals or marks among them, as in passwords and in no ordinary word. */
function looksMade(text: string): boolean {
	return text.length >= 4 && /[a-z]/i.test(text) && /\d|[a-z][A-Z]|[!#$%^&*+=~]/.test(text);
}
