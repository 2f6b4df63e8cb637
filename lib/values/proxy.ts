interface ProxyAddress {
	host: string;
	port: number;
	username: string | null;
	password: string | null;
	url: string;
}

type Split = { host: string; rest: string[] };

const longest = 1024;
const hostName = /^[a-z0-9][a-z0-9._-]{0,252}$/i;

/**
 * `host:port:user:pass`. Behind a name, an IPv4 address, brackets or a full IPv6 address the
 * password may hold colons. A shortened IPv6 address is read from the right, user and password
 * first, because that is the form panels document.
 */
export function parseProxy(value: unknown, protocol: string | null): ProxyAddress | null {
	if (typeof value !== 'string' || value.length > longest) return null;
	const split = splitHost(value.trim());
	const [port, user, ...password] = split?.rest ?? [];
	if (split === null || port === undefined || !isPort(port)) return null;
	const username = user === undefined || user === '' ? null : user;
	const secret = password.length > 0 && username !== null ? password.join(':') : null;
	const login = credentials(username, secret);
	if (login === null) return null;
	const address = split.host.includes(':') ? `[${split.host}]` : split.host;
	return {
		host: split.host,
		port: Number(port),
		username,
		password: secret,
		url: `${/^socks/i.test(protocol ?? '') ? 'socks5' : 'http'}://${login}${address}:${port}`,
	};
}

function splitHost(text: string): Split | null {
	const bracketed = /^\[([0-9a-f:.]{2,45})\]:(.*)$/is.exec(text);
	if (bracketed !== null) {
		const [, host = '', rest = ''] = bracketed;
		return isIpv6(host) ? { host, rest: rest.split(':') } : null;
	}
	const parts = text.split(':');
	const [first = ''] = parts;
	if (hostName.test(first) && isPort(parts[1] ?? '') && !beginsIpv6(parts)) {
		return { host: first, rest: parts.slice(1) };
	}
	const widths = [8, parts.length - 3, parts.length - 1];
	const width = widths.find((n) => isIpv6(parts.slice(0, n).join(':')) && isPort(parts[n] ?? ''));
	return width === undefined
		? null
		: { host: parts.slice(0, width).join(':'), rest: parts.slice(width) };
}

function beginsIpv6(parts: string[]): boolean {
	if (!/^[0-9a-f]{1,4}$/i.test(parts[0] ?? '')) return false;
	return [8, parts.length - 3, parts.length - 1].some((n) => isIpv6(parts.slice(0, n).join(':')));
}

function isIpv6(host: string): boolean {
	return /^[0-9a-f:.]{2,45}$/i.test(host) && host.includes(':') && URL.canParse(`http://[${host}]`);
}

function isPort(text: string): boolean {
	return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65535;
}

function credentials(username: string | null, password: string | null): string | null {
	if (username === null) return '';
	try {
		const user = encodeURIComponent(username);
		return password === null ? `${user}@` : `${user}:${encodeURIComponent(password)}@`;
	} catch {
		// Half of a surrogate pair: such bytes can't be sent to a proxy at all.
		return null;
	}
}
