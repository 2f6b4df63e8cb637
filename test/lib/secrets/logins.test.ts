import { hidingLogins, maskLogins } from '../../../lib/secrets/logins';

const hosts = ['1.2.3.4', 'p.example.com', '[2001:db8::1]', 'localhost'];
const written: Array<[name: string, (host: string) => string]> = [
	...[':', '|', ',', ';'].flatMap((mark): Array<[string, (host: string) => string]> => [
		[`host first, with ${mark}`, (host) => [host, '8080', 'bob', 'hunter2X'].join(mark)],
		[`login first, with ${mark}`, (host) => ['bob', 'hunter2X', host, '8080'].join(mark)],
		[
			`host first, with blanks and ${mark}`,
			(host) => [host, '8080', 'bob', 'hunter2X'].join(`${mark} `),
		],
		[`a blank between, with ${mark}`, (host) => `${host}${mark}8080 bob${mark}hunter2X`],
	]),
	['login@host', (host) => `bob:hunter2X@${host}:8080`],
	['host@login', (host) => `${host}:8080@bob:hunter2X`],
	['a URL', (host) => `http://bob:hunter2X@${host}:8080`],
	['a URL of SOCKS', (host) => `socks5://bob:hunter2X@${host}:8080/`],
	['blanks', (host) => `${host} 8080 bob hunter2X`],
	['blanks, login first', (host) => `bob hunter2X ${host} 8080`],
	['a blank behind the port', (host) => `${host}:8080 bob hunter2X`],
	['bars with blanks', (host) => `${host} | 8080 | bob | hunter2X`],
];

describe.each(hosts)('at %s', (host) => {
	test.each(written)('a login written as %s is hidden', (_, write) => {
		for (const text of [write(host), `proxy ${write(host)} expired`, `"${write(host)}"`]) {
			const shown = maskLogins(text);
			expect(shown).not.toContain('hunter2X');
			expect(shown).toContain(host);
			expect(shown).toContain('8080');
		}
	});
});

test('a login behind an IPv6 address without brackets is hidden', () => {
	expect(maskLogins('2001:db8::1:8080:bob:pw gone')).toBe('2001:db8::1:8080:… gone');
});

test.each([
	'expired at 18-05-2025 22:14:17, try again after 10:30:00',
	'proxy 1.2.3.4:8080 is not alive any more',
	'Order 4711 at 10:30 on 1.2.3.4:8080 failed',
	'Not enough funds on balance: 12.50, needed: 100.00',
	'neworder.error.link_duplicate',
	'https://panel.example:8443/api/v2 is under maintenance',
	'see https://panel.example/orders, or write to help@panel.example',
	'Số dư không đủ: cần 25.000, có 12.000',
])('%j stays as it is', (text) => expect(maskLogins(text)).toBe(text));

test.each([
	'pass',
	'password',
	'proxy_password',
	'token',
	'api_token',
	'secret',
	'key',
	'key_rotate',
])('the value of a parameter named %s is hidden', (name) => {
	const hide = hidingLogins({ [name]: 'wonderland-77', days: '3000' });
	expect(hide('wonderland-77 is bad for 3000 days')).toBe('[hidden] is bad for 3000 days');
});

test('the keywords of an order are no secret', () => {
	const params = { keywords: 'shoes for runners', google_keyword: 'shoes', keyword: 'boots' };
	const text = 'boots and shoes for runners';
	expect(hidingLogins(params)(text)).toBe(text);
});

test.each(['a.', '1.2.3.4:', 'a:b@', '//', '[::1]:', 'x ', '|', 'bob pw1 1.2.3.4 80 '])(
	'a long text of %j takes no noticeable time',
	(piece) => {
		const started = process.cpuUsage();
		maskLogins(piece.repeat(100_000));
		expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
	},
);
