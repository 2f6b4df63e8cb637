import fc from 'fast-check';
import { parseProxy } from '../../../lib/values/proxy';

test('a documented proxy is taken apart', () => {
	expect(parseProxy('206.125.175.230:13271:bUMBYc:YbhrHU', 'HTTPS')).toEqual({
		host: '206.125.175.230',
		port: 13271,
		username: 'bUMBYc',
		password: 'YbhrHU',
		url: 'http://bUMBYc:YbhrHU@206.125.175.230:13271',
	});
});

test.each([
	['HTTP', 'http://'],
	['HTTPS', 'http://'],
	['http', 'http://'],
	[null, 'http://'],
	['SOCKS5', 'socks5://'],
	['socks5', 'socks5://'],
])('protocol %s makes an address that begins with %s', (protocol, scheme) =>
	expect(parseProxy('1.1.1.1:1010:user:pass', protocol)?.url).toBe(
		`${scheme}user:pass@1.1.1.1:1010`,
	),
);

test.each([
	// A form that is not an address but printed in the documents stays what it is.
	['114.256.712.19:13271:u:p', '114.256.712.19', 13271, 'u', 'p'],
	['1.2.3.4:80', '1.2.3.4', 80, null, null],
	['1.2.3.4:80:user', '1.2.3.4', 80, 'user', null],
	['1.2.3.4:80::', '1.2.3.4', 80, null, null],
	[' proxy.example.com:8080:u:p\r\n', 'proxy.example.com', 8080, 'u', 'p'],
	// Nothing before the password can hold a colon here, so the password may.
	['1.2.3.4:80:user:a:b:c', '1.2.3.4', 80, 'user', 'a:b:c'],
	['[2001:db8::1]:8080:u:a:b', '2001:db8::1', 8080, 'u', 'a:b'],
	['[::1]:8080', '::1', 8080, null, null],
	['2001:db8::1:8080:user:pass', '2001:db8::1', 8080, 'user', 'pass'],
	['2001:db8::1:8080', '2001:db8::1', 8080, null, null],
	['2001:db8:0:0:0:0:0:1:8080:u:a:b', '2001:db8:0:0:0:0:0:1', 8080, 'u', 'a:b'],
	['2001:db8:0:0:0:0:0:1:8080', '2001:db8:0:0:0:0:0:1', 8080, null, null],
	['cafe:8080:u:p', 'cafe', 8080, 'u', 'p'],
])('%j is read', (text, host, port, username, password) =>
	expect(parseProxy(text, 'HTTP')).toMatchObject({ host, port, username, password }),
);

test('a shortened IPv6 address that could be read in two ways is read from the right', () => {
	expect(parseProxy('2001:db8::1:8080:1234:5678', 'HTTP')).toMatchObject({
		host: '2001:db8::1',
		port: 8080,
		username: '1234',
		password: '5678',
	});
});

test.each([
	'',
	' ',
	'nonsense',
	'1.2.3.4',
	'1.2.3.4:0:u:p',
	'1.2.3.4:65536:u:p',
	'1.2.3.4:80x:u:p',
	'1.2.3.4:-1:u:p',
	':80:u:p',
	'[1.2.3.4]:80',
	'[zz::1]:80:u:p',
	'http://1.2.3.4:80',
	'a b:80:u:p',
	'1.2.3.4:80:\uD800:p',
	`1.2.3.4:80:u:${'p'.repeat(2000)}`,
])('%j is no proxy', (text) => expect(parseProxy(text, 'HTTP')).toBeNull());

test('odd characters in user and password are encoded, and IPv6 stands in brackets', () => {
	expect(parseProxy('[2001:db8::1]:8080:us er@x:p/a#s?s%', 'SOCKS5')?.url).toBe(
		'socks5://us%20er%40x:p%2Fa%23s%3Fs%25@[2001:db8::1]:8080',
	);
});

test('any user and password come back out of the url as they went in', () => {
	const host = fc.oneof(
		fc.ipV4(),
		fc.ipV6().map((address) => `[${address}]`),
		fc.domain(),
	);
	const part = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text);
	const user = part.filter((text) => !text.includes(':'));
	fc.assert(
		fc.property(
			host,
			fc.integer({ min: 1, max: 65535 }),
			user,
			part,
			(address, port, name, secret) => {
				const proxy = parseProxy(`${address}:${port}:${name}:${secret}`, 'HTTP');
				const url = new URL(proxy?.url ?? '');
				expect(decodeURIComponent(url.username)).toBe(name);
				expect(decodeURIComponent(url.password)).toBe(secret);
				expect(url.port).toBe(port === 80 ? '' : String(port));
			},
		),
	);
});
