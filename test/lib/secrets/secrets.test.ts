import { hidingLogins, maskLogins } from '../../../lib/secrets/logins';
import { hiding } from '../../../lib/secrets/secrets';

test.each([
	['as it is', 'key s3cret+key is wrong', 'key [API key] is wrong'],
	['percent-encoded', 'at ?key=s3cret%2Bkey', 'at ?key=[API key]'],
	['more than once', 's3cret+key s3cret+key', '[API key] [API key]'],
	['up to where it was cut', 'a long text with s3cret…', 'a long text with [API key]…'],
	['not at all', 'Invalid API key', 'Invalid API key'],
])('a secret that a text holds %s is hidden', (_, text, shown) => {
	expect(hiding(['s3cret+key'], '[API key]')(text)).toBe(shown);
});

test('a secret of a few letters is not looked for', () => {
	expect(hiding(['key', ''], '[API key]')('a wrong key')).toBe('a wrong key');
});

test('the login that was sent for a proxy is hidden from the words of the panel', () => {
	const hide = hidingLogins({ password: 'hunter22', key_rotate: 'rotateMe', days: '3000' });
	expect(hide('password hunter22 or key rotateMe is bad for 3000 days')).toBe(
		'password [hidden] or key [hidden] is bad for 3000 days',
	);
});

test.each([
	['an IPv4 address', 'proxy 1.2.3.4:8080:bob:pw expired', 'proxy 1.2.3.4:8080:… expired'],
	['a host name', 'p.example.com:80:bob:pw', 'p.example.com:80:…'],
	['an IPv6 address', '[2001:db8::1]:80:bob:pw gone', '[2001:db8::1]:80:… gone'],
	['a URL that is cut', 'at http://bob:hunt…', 'at http://…'],
	['a URL', 'http://bob:pw@1.2.3.4:80', 'http://…@1.2.3.4:80'],
])('the login of a proxy behind %s is hidden', (_, text, shown) => {
	expect(maskLogins(text)).toBe(shown);
});

test('dates and times stay readable', () => {
	const text = 'expired at 18-05-2025 22:14:17, try again after 10:30:00';
	expect(maskLogins(text)).toBe(text);
});

test('a long hostile text takes no noticeable time', () => {
	const started = process.hrtime.bigint();
	maskLogins(`${'a.'.repeat(100_000)}:1`);
	expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(5_000);
});
