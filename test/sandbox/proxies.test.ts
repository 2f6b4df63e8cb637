import { withSandbox } from './support';

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
	[{ days: '0' }, 'Số ngày phải từ 1 đến 30'],
	[{ days: '31' }, 'Số ngày phải từ 1 đến 30'],
	[{ days: '' }, 'Số ngày phải từ 1 đến 30'],
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
	expect(order[1]).toMatchObject({ id: 252, operator: 'FPT', day: 1, data2: '', auto_renew: 1 });
	expect(await ask('get_proxy', { proxy_id: '9' })).toEqual({
		status: 'error',
		message: 'Proxy không tồn tại',
	});
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
	expect(data[0].protocol).toBe('HTTPS');
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
	expect(answer).toEqual({ status: 'success', type: 'HTTPS', count, list: expect.any(Array) });
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
