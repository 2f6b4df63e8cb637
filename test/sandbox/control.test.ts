import { startSandbox } from '../../sandbox/index.ts';
import { KEY, LINK, withSandbox } from './support';

const panel = withSandbox();

const control = async (name: string, body: unknown = {}) => {
	const response = await fetch(`${panel.sandbox.origin}/control/${name}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
};

test('every control method is served over HTTP too', async () => {
	const missing: string[] = [];
	for (const name of Object.keys(panel.control))
		if ((await control(name, { profile: 'standard' })).status === 404) missing.push(name);
	expect(missing).toEqual([]);
});

test('the HTTP control turns the clock, scripts faults and shows accounts', async () => {
	await panel.ask('standard', 'add', { service: '1', link: LINK, quantity: '50' });
	await control('advance', { seconds: 600 });
	expect(await panel.ask('standard', 'status', { order: '1001' })).toMatchObject({
		status: 'Completed',
	});
	await control('fault', { kind: 'status', status: 418 });
	expect((await panel.post('standard', { action: 'balance' })).status).toBe(418);
	expect(await control('account', { profile: 'standard' })).toMatchObject({ balance: '999.94' });
});

test.each([
	['advance', {}],
	['fault', { kind: 'nonsense' }],
	['account', { profile: 'nobody' }],
	['setNow', { iso: 'yesterday' }],
	['setOrder', { profile: 'standard', id: 5, patch: {} }],
])('%s with %j is refused with a 400', async (name, body) => {
	expect(await control(name, body)).toMatchObject({ status: 400, error: expect.any(String) });
});

test('the key is in no logged request, wherever a client put it', async () => {
	await panel.post('standard', { action: 'balance', apikey: KEY, [KEY]: 'x', note: `my ${KEY}!` });
	await panel.post('standard', { action: `do ${KEY}` });
	const listed = await (await fetch(`${panel.sandbox.origin}/control/requests`)).text();
	expect(JSON.parse(listed)).toHaveLength(2);
	expect(listed).not.toContain(KEY);
	expect(JSON.stringify(panel.control.requests())).not.toContain(KEY);
});

test('requests tell profile, action, parameters and whether something was booked', async () => {
	await panel.ask('standard', 'add', { service: '1', link: LINK, quantity: '50' });
	await panel.ask('standard', 'add', { service: '1', link: LINK, quantity: '5' });
	await panel.ask('vnd', 'balance');
	expect(panel.control.requests({ profile: 'standard' })).toEqual([
		{
			profile: 'standard',
			action: 'add',
			params: { action: 'add', service: '1', link: LINK, quantity: '50' },
			at: expect.any(String),
			contentType: 'application/x-www-form-urlencoded;charset=UTF-8',
			booked: true,
			answered: 'answered',
		},
		expect.objectContaining({ booked: false, answered: 'refused' }),
	]);
	expect(panel.control.requestCount({ action: 'balance' })).toBe(1);
	expect(panel.control.requestCount()).toBe(3);
	panel.control.clearRequests();
	expect(panel.control.requestCount()).toBe(0);
});

test('ten thousand services and orders are seeded and served', async () => {
	const ids = panel.control.seed('standard', { services: 10_000, orders: 10_000 });
	expect(new Set(ids.services).size).toBe(10_000);
	expect(await panel.ask('standard', 'services')).toHaveLength(10_034);
	const hundred = ids.orders.slice(-100).join(',');
	const answer = await panel.ask('standard', 'status', { orders: hundred });
	const statuses = new Set(Object.values<{ status: string }>(answer).map(({ status }) => status));
	expect([...statuses].sort()).toEqual(['Completed', 'In progress', 'Pending', 'Processing']);
});

test('seeded products and proxies are listed', async () => {
	panel.control.seed('standard', { products: 50, proxies: 50 });
	expect(await panel.ask('standard', 'products')).toHaveLength(55);
	expect((await panel.ask('standard', 'get_all_proxy')).order).toHaveLength(50);
});

test('services come, change and go', async () => {
	const added = panel.control.addService('vnd', { name: 'New', category: 'C', rate: '12' });
	panel.control.setService('vnd', 1, { rate: '9', max: 5 });
	panel.control.removeService('vnd', 2);
	const services = await panel.ask('vnd', 'services');
	expect(services[0]).toMatchObject({ service: 1, rate: '9', max: '5' });
	expect(services.map((row: { service: number }) => row.service)).not.toContain(2);
	expect(services.at(-1)).toMatchObject({ service: added.service, name: 'New', rate: '12' });
});

test('reset brings back the start', async () => {
	await panel.ask('standard', 'add', { service: '1', link: LINK, quantity: '50' });
	panel.control.advance(9999);
	panel.control.reset();
	expect(panel.control.orders('standard')).toEqual([]);
	expect(panel.control.account('standard')).toMatchObject({ balance: '1000', spent: '0' });
	expect(panel.control.requestCount()).toBe(0);
});

test('speed makes panel seconds pass faster', async () => {
	let real = 0;
	const fast = await startSandbox({ speed: 60, now: () => real, startBalance: 5 });
	const start = Date.parse(fast.control.now());
	real += 10_000;
	expect(Date.parse(fast.control.now()) - start).toBe(600_000);
	expect(fast.control.account('vnd').balance).toBe('5');
	await fast.close();
});

test('close ends requests that hang', async () => {
	const short = await startSandbox({ key: KEY });
	short.control.fault({ kind: 'hang' });
	const request = fetch(short.url('standard'), {
		method: 'POST',
		body: new URLSearchParams({ key: KEY, action: 'balance' }),
	});
	const failed = expect(request).rejects.toThrow();
	while (short.control.requestCount() === 0) await new Promise(setImmediate);
	await short.close();
	await failed;
});
