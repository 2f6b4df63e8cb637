interface ProxyAddress {
	host: string;
	port: number;
	username: string | null;
	password: string | null;
	url: string;
}

const longest = 1024;
const hostName = /^[a-z0-9][a-z0-9._-]{0,252}$/i;

/**
 * Reads `host:port:user:password`, or null. The password may hold colons, unless the host is a
 * shortened IPv6 address without brackets: where that ends can only be told from the right.
 *
 * @param protocol what the panel calls it; anything that begins with `socks` makes a `socks5://` URL
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

function splitHost(text: string): { host: string; rest: string[] } | null {
	const bracketed = /^\[([0-9a-f:.]{2,45})\]:(.*)$/is.exec(text);
	if (bracketed !== null) {
		const [, host = '', rest = ''] = bracketed;
		return isIpv6(host) ? { host, rest: rest.split(':') } : null;
	}
	const parts = text.split(':');
	const hostOf = (width: number) => parts.slice(0, width).join(':');
	// A full IPv6 address has eight parts; behind a shortened one stand port, user and password.
	const ipv6 = [8, parts.length - 3, parts.length - 1].filter((width) => isIpv6(hostOf(width)));
	const widths = ipv6.length === 0 && hostName.test(hostOf(1)) ? [1] : ipv6;
	const width = widths.find((each) => isPort(parts[each] ?? ''));
	return width === undefined ? null : { host: hostOf(width), rest: parts.slice(width) };
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
