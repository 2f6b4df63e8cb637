import { KEY, LINK, withSandbox } from './support';

const panel = withSandbox();
const profile = 'standard';

const call = async (name: string, body: unknown, headers: Record<string, string> = {}) => {
	const response = await fetch(`${panel.sandbox.origin}/control/${name}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
	return { status: response.status, answer: JSON.parse(await response.text()) };
};

/** Calls that would break a later answer, or do nothing. */
const refused: Array<[string, object]> = [
	['advance', { seconds: 1e20 }],
	['advance', { seconds: -1e12 }],
	['advance', { second: 60, seconds: 60 }],
	['setNow', { iso: 'yesterday' }],
	['setNow', { iso: '1' }],
	['setNow', { iso: '2025-02-30T00:00:00Z' }],
	['setNow', { iso: '+012025-01-01T00:00:00Z' }],
	['setNow', { iso: '0001-01-01T00:00:00Z' }],
	['fault', { kind: 'nonsense' }],
	['fault', { kind: 'latency', ms: 2 ** 31 }],
	['fault', { kind: 'latency', ms: -1 }],
	['fault', { kind: 'slowBody', ms: 1e12 }],
	['fault', { kind: 'status', status: 999 }],
	['fault', { kind: 'status', status: 500, headers: { 'no name': 'x' } }],
	['fault', { kind: 'status', status: 500, headers: { x: 'two\r\nlines' } }],
	['fault', { kind: 'status', status: 500, headers: { 'Content-Length': '5' } }],
	['fault', { kind: 'status', status: 500, headers: { Trailer: 'x' } }],
	['fault', { kind: 'status', status: 500, headers: { 'content-type': ' ' } }],
	['fault', { kind: 'body', body: 'x', contentType: '' }],
	['fault', { kind: 'body', body: 'x', contentType: 'nonsense' }],
	['fault', { kind: 'rateLimit', retryAfter: 'two\nlines' }],
	['fault', { kind: 'rateLimit', perMinute: 0 }],
	['fault', { kind: 'body', body: 'x', contentType: 'two\nlines' }],
	['fault', { kind: 'redirect', to: 'http://panel.example/\r\nx: y' }],
	['fault', { kind: 'redirect', to: 'http://panel.example/', status: 200 }],
	['fault', { kind: 'huge', bytes: 1e300 }],
	['fault', { kind: 'html', profile: 'nobody' }],
	['setProfile', { profile, knowsList: false }],
	['setBalance', { profile, amount: 'much' }],
	['setBalance', { profile, amount: 1e30 }],
	['setOrder', { profile, id: 1001, patch: { remains: 1.5 } }],
	['setOrder', { profile, id: 1001, patch: { state: 'Completed' } }],
	['setOrder', { profile, id: 5, patch: {} }],
	['setRefill', { profile, id: 1, patch: {} }],
	['setProductOrder', { profile, id: 1, patch: { state: 'Completed' } }],
	['setProxy', { profile, id: 251, patch: { expiresAt: 'soon' } }],
	['setProxy', { profile, id: 251, patch: { expiresAt: '2025-13-01' } }],
	['setProxy', { profile, id: 251, patch: { kind: 'v5static' } }],
	['setService', { profile, id: 1, patch: { rate: 'cheap' } }],
	['setService', { profile, id: 1, patch: { rate: '-1' } }],
	['setService', { profile, id: 1, patch: { rate: 2.5 } }],
	['setService', { profile, id: 1, patch: { multipleOf: 0 } }],
	['setService', { profile, id: 1, patch: { service: 7 } }],
	['setService', { profile, id: 99999, patch: { rate: '1' } }],
	['addService', { profile, service: { name: 'x', category: 'y', rate: '1,5' } }],
	['addService', { profile, service: { name: 'x', category: 'y' } }],
	['setProduct', { profile, id: 1, patch: { rate: '2.5' } }],
	['setProduct', { profile, id: 1, patch: { inventory: -1 } }],
	['addProduct', { profile, product: { name: 'x', category: 'y', rate: 1e30 } }],
	['seed', { profile, orders: -1 }],
	['seed', { profile, order: 5 }],
	['requests', { profile: 'nobody' }],
	['requestCount', { acton: 'add' }],
	['account', { profile: 'nobody' }],
];

describe('control refuses what would break a later answer or do nothing', () => {
	beforeEach(async () => {
		panel.control.seed(profile, { proxies: 1 });
		await panel.ask(profile, 'add', { service: '2', link: LINK, quantity: '100' });
	});

	test.each(refused)('%s with %j', async (name, body) => {
		const before = JSON.stringify(panel.control.orders(profile));
		expect(await call(name, body)).toEqual({
			status: 400,
			answer: { error: expect.stringMatching(/^[^[{].{4,}$/) },
		});
		expect(JSON.stringify(panel.control.orders(profile))).toBe(before);
		for (const action of ['services', 'get_all_proxy', 'products'])
			expect((await panel.post(profile, { action })).status).toBe(200);
	});
});

test.each([
	['a body that is no JSON', '{"seconds":', {}, 400],
	['a call nobody knows', '{}', {}, 404],
	['a content type that is none', '{"seconds":60}', { 'content-type': 'nonsense' }, 415],
])('%s is told in a sentence', async (_name, body, headers, status) => {
	const name = status === 404 ? 'nonsense' : 'advance';
	const told = await call(name, body, headers);
	expect(told).toEqual({ status, answer: { error: expect.any(String) } });
});

test('a body is JSON whatever curl calls it', async () => {
	const before = Date.parse(panel.control.now());
	const form = { 'content-type': 'application/x-www-form-urlencoded' };
	expect(await call('advance', '{"seconds":60}', form)).toMatchObject({ status: 200 });
	expect(Date.parse(panel.control.now()) - before).toBe(60_000);
});

test.each(['profile=nobody', 'profile=vnd&profile=vnd', 'acton=add'])(
	'a request list for %s is refused',
	async (query) => {
		const answer = await fetch(`${panel.sandbox.origin}/control/requests?${query}`);
		expect(answer.status).toBe(400);
	},
);

test('in this process the same is refused', () => {
	const { control } = panel;
	const service = { name: 'x', category: 'y', rate: 'free' };
	for (const call of [
		() => control.advance(NaN),
		() => control.addService(profile, service),
		() => control.setService(profile, 1, { duration: Infinity }),
		() => control.fault({ kind: 'latency', ms: NaN }),
		() => control.seed(profile, { orders: 0.5 }),
	])
		expect(call).toThrow();
});

test('headers of a fault count whatever their letters', async () => {
	const headers = { 'Content-Type': 'text/csv', 'Retry-After': '3' };
	panel.control.fault({ kind: 'status', status: 503, headers });
	const answer = await panel.post(profile, { action: 'balance' });
	expect(answer.headers.get('content-type')).toBe('text/csv');
	expect(answer.headers.get('retry-after')).toBe('3');
});

test.each(['text/html', 'application/json; charset=latin1'])(
	'a fault answers with the content type "%s" as it was given',
	async (contentType) => {
		panel.control.fault({ kind: 'body', body: 'x', contentType });
		const answer = await panel.post(profile, { action: 'balance' });
		expect(answer.headers.get('content-type')).toBe(contentType);
	},
);

test.each([204, 205, 304, 599])('a fault may play the status %s', async (status) => {
	panel.control.fault({ kind: 'status', status, body: 'x' });
	expect((await panel.post(profile, { action: 'balance' })).status).toBe(status);
});

test('an answer to too many IDs can lose its IDs without an error', async () => {
	panel.control.fault({ kind: 'withoutIds' });
	const orders = Array.from({ length: 101 }, (_, n) => n).join(',');
	expect(await panel.ask(profile, 'status', { orders })).toMatchObject({
		error: expect.stringMatching(/Too many/),
	});
});

describe('the key and passwords are shown nowhere', () => {
	const PASSWORD = 'hush-hush-9';

	test('whatever name a client gave them', async () => {
		const slip = { apikey: KEY, API_Key: KEY, passwd: PASSWORD, Password: PASSWORD, [KEY]: 'x' };
		const link = `https://social.example/?key=${KEY}`;
		const sent = { service: '2', link, quantity: '100', note: `my ${KEY}!`, ...slip };
		await panel.ask(profile, 'add', sent);
		await panel.ask(profile, 'add_product_order', {
			product: '1',
			quantity: '1',
			require: KEY,
			...slip,
		});
		await panel.ask(profile, 'buy_proxy', {
			proxy: 'v4static',
			quantity: '1',
			days: '1',
			protocol: 'HTTP',
			user: KEY,
			password: PASSWORD,
		});
		await panel.ask(profile, 'change_auth_proxy', {
			proxy_id: '251',
			password: PASSWORD,
			user: 'me',
		});
		panel.control.fault({ kind: 'html' });
		await panel.post(profile, { action: KEY });
		const shown = await Promise.all(
			[
				'orders',
				'productOrders',
				'proxies',
				'account',
				'requests',
				'faultsStruck',
				'requestCount',
			].map(
				async (name) =>
					await call(
						name,
						name.startsWith('request') || name === 'faultsStruck' ? {} : { profile },
					),
			),
		);
		const state = await (await fetch(`${panel.sandbox.origin}/control/state`)).text();
		const told = JSON.stringify(shown) + state;
		expect(told).toContain('quantity');
		expect(told).not.toContain(KEY);
		expect(told).not.toContain(PASSWORD);
	});
});

describe('the request list', () => {
	test('is bounded by bytes, and the newest stays', async () => {
		const comments = 'x'.repeat(150_000);
		for (let n = 0; n < 80; n += 1)
			await panel.post(profile, { action: `a${n}`, comments, other: comments });
		const list = panel.control.requests();
		expect(list.length).toBeLessThan(80);
		expect(JSON.stringify(list).length).toBeLessThan(16 * 1024 * 1024);
		expect(list.at(-1)).toMatchObject({
			action: 'a79',
			params: { comments: expect.stringMatching(/^x+… \(150000 characters\)$/) },
		});
		expect(panel.control.requestCount()).toBe(80);
	});

	test('keeps what is not out of the ordinary as it came', async () => {
		const comments = Array.from({ length: 5_000 }, (_, n) => `comment ${n}`).join('\n');
		await panel.post(profile, { action: 'add', comments });
		expect(panel.control.requests()).toMatchObject([{ params: { comments } }]);
	});

	test('does not grow by the names of actions that somebody makes up', async () => {
		for (let n = 0; n < 1_100; n += 1) await panel.post(profile, { action: `made up ${n}` });
		expect(panel.control.requestCount()).toBe(1_100);
		expect(panel.control.requestCount({ action: '(others)' })).toBeGreaterThan(0);
	});
});

describe('a limit that is not announced', () => {
	const balance = async () => await (await panel.post(profile, { action: 'balance' })).text();
	const SAID = '{"error":"Rate limit exceeded"}';

	test('lets so many requests pass in any minute of the clock', async () => {
		panel.control.fault({ kind: 'rateLimit', action: 'balance', perMinute: 3, as200: true });
		const said = async (count: number) => {
			const answers: string[] = [];
			for (let n = 0; n < count; n += 1) answers.push(await balance());
			return answers.map((answer) => (answer === SAID ? 'no' : 'yes')).join(' ');
		};
		expect(await said(5)).toBe('yes yes yes no no');
		panel.control.advance(59);
		expect(await said(1)).toBe('no');
		panel.control.advance(1);
		expect(await said(4)).toBe('yes yes yes no');
		expect(await panel.ask(profile, 'services')).toHaveLength(34);
		panel.control.clearFaults();
		expect(await said(2)).toBe('yes yes');
	});

	test('says nothing of how long to wait, and books nothing', async () => {
		panel.control.fault({ kind: 'rateLimit', action: 'add', perMinute: 1 });
		const order = { action: 'add', service: '2', link: LINK, quantity: '100' };
		await panel.post(profile, order);
		const answer = await panel.post(profile, order);
		expect([answer.status, await answer.text()]).toEqual([429, SAID]);
		expect(answer.headers.get('retry-after')).toBeNull();
		expect(panel.control.orders(profile)).toHaveLength(1);
	});
});
