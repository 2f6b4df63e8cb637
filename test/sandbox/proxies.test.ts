import { startSandbox } from '../../sandbox/index.ts';
import { KEY, withSandbox } from './support';

const panel = withSandbox();
const NOON = '2025-05-17T05:00:00Z';

beforeEach(() => panel.control.setNow(NOON));

const ask = (action: string, params: Record<string, string> = {}) =>
	panel.ask('tangmatlive', action, params);

const buy = (params: Record<string, string> = {}) =>
	ask('buy_proxy', { proxy: 'v4static', quantity: '2', days: '1', protocol: 'HTTP', ...params });

test('buying answers the documented shape, calls HTTP HTTPS and takes the money', async () => {
	const answer = await buy({ quantity: '3' });
	expect(answer).toEqual({
		status: 'success',
		data: expect.any(Array),
		payment: 0.12,
		balance: 343.1,
	});
	expect(answer.data[0]).toEqual({
		id: 251,
		proxy_type: 'Proxy v4 static',
		protocol: 'HTTPS',
		data: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+:\d+:\w{6}:\w{8}$/),
		data2: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+:\d+:\w{6}:\w{8}$/),
		status: 'success',
		expired_at: '18-05-2025 12:00:00',
	});
	expect(answer.data.map((proxy: { data2: string }) => proxy.data2 === '')).toEqual([
		false,
		true,
		false,
	]);
});

test('custom user and password are kept, an IPv6 host is not bracketed', async () => {
	const own = { proxy: 'v6static', protocol: 'SOCKS5', user: 'me', password: 'a:b@c' };
	const { data } = await buy(own);
	expect(data[0].protocol).toBe('SOCKS5');
	expect(data[0].data).toMatch(/^[0-9a-f]+:[0-9a-f:]+:\d+:me:a:b@c$/);
});

test.each([
	[{ days: '0' }, 'Số ngày phải từ 1 trở lên'],
	[{ days: '1.5' }, 'Số ngày phải từ 1 trở lên'],
	[{ days: '999999999999' }, 'Số ngày phải từ 1 trở lên'],
	[{ days: '' }, 'Số ngày phải từ 1 trở lên'],
	[{ protocol: 'http' }, 'Giao thức phải là HTTP hoặc SOCKS5'],
	[{ protocol: '' }, 'Giao thức phải là HTTP hoặc SOCKS5'],
	[{ proxy: 'v5static' }, 'Loại proxy không hợp lệ'],
	[{ proxy: 'constructor' }, 'Loại proxy không hợp lệ'],
	[{ quantity: '0' }, 'Incorrect quantity'],
	[{ quantity: '100', days: '30', proxy: 'v4rotate', balance: '1' }, 'Not enough funds on balance'],
])('buying with %j is refused: %s', async (params, message) => {
	if ('balance' in params) panel.control.setBalance('tangmatlive', 1);
	const before = panel.control.account('tangmatlive');
	expect(await buy(params)).toEqual({ status: 'error', message });
	expect(panel.control.proxies('tangmatlive')).toEqual([]);
	expect(panel.control.account('tangmatlive')).toEqual(before);
});

test('get_proxy and get_all_proxy print what the document prints', async () => {
	await buy();
	expect((await ask('get_proxy', { proxy_id: '251' })).order).toEqual({
		proxy_id: 251,
		proxy_type: 'Proxy v4 static',
		protocol: 'HTTPS',
		data: expect.any(String),
		data2: expect.any(String),
		status: 'success',
		expired_at: '18-05-2025 12:00:00',
	});
	const { status, order } = await ask('get_all_proxy');
	expect(status).toBe('success');
	expect(order[1]).toMatchObject({ id: 252, operator: 'FPT', day: 1, data2: '', auto_renew: 0 });
	expect(await ask('get_proxy', { proxy_id: '9' })).toEqual({
		status: 'error',
		message: 'Proxy không tồn tại',
	});
});

test.each([31, 89, 3650])('a proxy may be bought and renewed for %s days', async (days) => {
	expect(await buy({ quantity: '1', days: String(days) })).toMatchObject({ status: 'success' });
	expect(await ask('renew_proxy', { proxy_id: '251', days: String(days) })).toMatchObject({
		status: 'success',
		totalPrice: 0.04 * days,
	});
	expect(panel.control.proxies('tangmatlive')).toMatchObject([{ day: 2 * days }]);
});

test('the shop sells real days and real seconds, however fast orders move', async () => {
	let real = Date.parse(NOON);
	const fast = await startSandbox({ key: KEY, speed: 30, now: () => real });
	const shop = async (action: string, params: Record<string, string>) => {
		const body = new URLSearchParams({ key: KEY, action, ...params });
		return JSON.parse(await (await fetch(fast.url('standard'), { method: 'POST', body })).text());
	};
	real += 5 * 3600_000;
	const bought = { proxy: 'v4rotate', quantity: '1', days: '1', protocol: 'HTTP' };
	const { data } = await shop('buy_proxy', bought);
	expect(data[0].expired_at).toBe('18-05-2025 17:00:00');
	const rotated = await shop('get_rotate_proxy', { key_rotate: data[0].key_rotate });
	expect(rotated.message).toBe('Proxy này sẽ die sau 1200s');
	real += 24 * 3600_000 - 1;
	expect(fast.control.proxies('standard')).toMatchObject([{ status: 'success' }]);
	real += 1;
	expect(fast.control.proxies('standard')).toMatchObject([{ status: 'expired' }]);
	await fast.close();
});

test('a renewal beyond the last year that can be printed is refused', async () => {
	await buy();
	panel.control.setBalance('tangmatlive', '99999999999');
	const renew = () => ask('renew_proxy', { proxy_id: '251', days: '2000000' });
	expect(await renew()).toMatchObject({ status: 'success' });
	expect(await renew()).toEqual({ status: 'error', message: 'Số ngày phải từ 1 trở lên' });
});

test('an HTTP proxy is called HTTPS where the document prints that, and HTTP where it prints HTTP', async () => {
	const { data } = await buy({ quantity: '1' });
	const one = { proxy_id: '251' };
	const told = {
		buy_proxy: data[0],
		get_proxy: (await ask('get_proxy', one)).order,
		get_all_proxy: (await ask('get_all_proxy')).order[0],
		renew_proxy: (await ask('renew_proxy', { ...one, days: '1' })).data[0],
		change_auth_proxy: (await ask('change_auth_proxy', one)).data[0],
		change_proxy: (await ask('change_proxy', one)).data[0],
		control: panel.control.proxies('tangmatlive')[0],
	};
	expect(Object.entries(told).map(([name, { protocol }]) => [name, protocol])).toEqual([
		['buy_proxy', 'HTTPS'],
		['get_proxy', 'HTTPS'],
		['get_all_proxy', 'HTTP'],
		['renew_proxy', 'HTTP'],
		['change_auth_proxy', 'HTTP'],
		['change_proxy', 'HTTP'],
		['control', 'HTTP'],
	]);
	expect((await ask('download_package', { ...one, mode: '1' })).type).toBe('HTTP');
});

test('a proxy expires on the clock and a renewal starts it afresh', async () => {
	await buy();
	panel.control.advance(24 * 3600);
	expect((await ask('get_proxy', { proxy_id: '251' })).order.status).toBe('expired');
	const renewed = await ask('renew_proxy', { proxy_id: '251', days: '2' });
	expect(renewed).toMatchObject({ status: 'success', totalPrice: 0.08 });
	expect(renewed.data[0]).toMatchObject({
		proxy_id: 251,
		operator: 'Viettel',
		status: 'success',
		expired_at: '20-05-2025 12:00:00',
	});
});

test('a list with an unknown id renews the others and only they are paid for', async () => {
	await buy();
	const spent = () => Number(panel.control.account('tangmatlive').spent);
	const before = spent();
	const { data, totalPrice } = await ask('renew_proxy', { proxy_id: '251,999,252', days: '1' });
	expect(data).toMatchObject([
		{ proxy_id: 251, expired_at: '19-05-2025 12:00:00' },
		{ proxy_id: 999, error: 'Proxy không tồn tại' },
		{ proxy_id: 252 },
	]);
	expect(spent() - before).toBeCloseTo(totalPrice, 8);
	expect(panel.control.proxies('tangmatlive').map((proxy) => proxy.renewals)).toEqual([1, 1]);
});

test('a renewal nobody can pay renews nothing', async () => {
	await buy();
	panel.control.setBalance('tangmatlive', '0.05');
	expect(await ask('renew_proxy', { proxy_id: '251,252', days: '1' })).toEqual({
		status: 'error',
		message: 'Not enough funds on balance',
	});
	expect(panel.control.proxies('tangmatlive').map((proxy) => proxy.renewals)).toEqual([0, 0]);
});

test('change_auth_proxy keeps the address and makes up what is not given', async () => {
	const [before] = (await buy()).data;
	const { data } = await ask('change_auth_proxy', { proxy_id: '251', user: 'new' });
	const [host, port, user, password] = data[0].data.split(':');
	expect(`${host}:${port}`).toBe(before.data.split(':').slice(0, 2).join(':'));
	expect(user).toBe('new');
	expect(password).not.toBe(before.data.split(':')[3]);
	expect(data[0].protocol).toBe('HTTP');
});

test('change_proxy gives another address, of the kind loaiproxy names', async () => {
	const [before] = (await buy()).data;
	const { data } = await ask('change_proxy', {
		proxy_id: '251',
		loaiproxy: 'v6static',
		protocol: 'SOCKS5',
	});
	expect(data[0]).toMatchObject({
		proxy_id: 251,
		proxy_type: 'Proxy v6 static',
		protocol: 'SOCKS5',
	});
	expect(data[0].data).not.toBe(before.data);
});

test.each([
	['1', 3],
	['2', 2],
])('download_package in mode %s lists what was bought together', async (mode, count) => {
	await buy({ quantity: '3' });
	await buy();
	const answer = await ask('download_package', { proxy_id: '252', mode });
	expect(answer).toEqual({ status: 'success', type: 'HTTP', count, list: expect.any(Array) });
	expect(answer.list).toHaveLength(count);
});

test('a rotating proxy lives 1200 seconds behind its key, then has another address', async () => {
	const [{ key_rotate: key }] = (await buy({ proxy: 'v4rotate' })).data;
	const rotate = () => ask('get_rotate_proxy', { key_rotate: key, operator: 'viettel' });
	const first = await rotate();
	expect(first).toEqual({
		status: 'success',
		message: 'Proxy này sẽ die sau 1200s',
		data: {
			key_rotate: key,
			http: expect.stringMatching(/^[\d.]+:2\d{4}:\w+:\w+$/),
			socks5: expect.stringMatching(/^[\d.]+:3\d{4}:\w+:\w+$/),
			operator: 'viettel',
			location: expect.any(String),
			expired_at: '18-05-2025 12:00:00',
		},
	});
	panel.control.advance(179);
	expect(await rotate()).toEqual({ ...first, message: 'Proxy này sẽ die sau 1021s' });
	panel.control.advance(1021);
	expect((await rotate()).data.http).not.toBe(first.data.http);
	expect(await ask('get_rotate_proxy', { key_rotate: 'nope' })).toEqual({
		status: 'error',
		message: 'Key xoay không tồn tại',
	});
});

test('the control view and the request list hold no proxy password', async () => {
	await buy({ password: 'hush-hush-9' });
	await ask('change_auth_proxy', { proxy_id: '251', password: 'hush-hush-9' });
	const told = JSON.stringify([
		panel.control.proxies('tangmatlive'),
		panel.control.requests(),
		await (await fetch(`${panel.sandbox.origin}/control/state`)).json(),
	]);
	expect(told).toContain('buy_proxy');
	expect(told).not.toContain('hush-hush-9');
});

test('a test can age a proxy and switch its renewal', async () => {
	await buy();
	panel.control.setProxy('tangmatlive', 251, { expiresAt: '2025-05-17T06:00:00Z', autoRenew: 1 });
	expect((await ask('get_all_proxy')).order[0]).toMatchObject({
		expired_at: '17-05-2025 13:00:00',
		auto_renew: 1,
	});
});
