import { startEngine, type Engine, type LoadOptions } from '../support/engine';
import { properties } from '../support/description';
import { startPanel, type Panel } from '../support/panel';

let engine: Engine;
let panel: Panel;
beforeAll(async () => {
	engine = await startEngine();
});
afterAll(async () => await engine?.close());
// The node keeps a catalogue for minutes, so every test has a panel of its own.
beforeEach(async () => {
	panel = await startPanel();
});
afterEach(async () => await panel?.close());

const services = async (more: Partial<LoadOptions> = {}) =>
	await engine.listSearch('searchServices', { credential: panel.credential(), ...more });
const fieldsFor = async (service: unknown) => {
	const currentNodeParameters = { service: service as never };
	const credential = panel.credential();
	return (await engine.resourceMapping('getOrderFields', { credential, currentNodeParameters }))
		.fields;
};
const chosen = (value: string) => ({ __rl: true, mode: 'list', value });

test('10,000 services show their first page after one request, the rest without another', async () => {
	panel.control.seed('standard', { services: 10_000 });
	let page = await services();
	const ids = new Set(page.results.map(({ value }) => value));
	while (page.paginationToken !== undefined) {
		page = await services({ paginationToken: page.paginationToken as string });
		for (const { value } of page.results) ids.add(value);
	}
	expect(ids.size).toBeGreaterThan(10_000);
	expect(panel.control.requestCount({ action: 'services' })).toBe(1);
	expect(panel.control.requestCount()).toBe(2);
});

test.each([
	['that of the account, asked for once', undefined, '1.2 USD', 1],
	['its own, and the account is not asked', 'VND', '1.2 VND', 0],
])('the currency of a list of services is %s', async (_whose, currency, price, asked) => {
	const record = { service: 1, name: 'Likes', type: 'Default', rate: '1.2', min: 10, max: 20 };
	const body = JSON.stringify([{ ...record, currency }]);
	panel.control.fault({ kind: 'body', action: 'services', body, times: 'always' });
	for (const filter of ['', 'li', 'likes']) {
		const { results } = await services({ filter });
		expect(results).toEqual([{ name: `1 · ${price} per 1000 · Likes · 10–20`, value: '1' }]);
	}
	expect(panel.control.requestCount({ action: 'balance' })).toBe(asked);
});

test('an account whose balance was read before is not asked for its currency', async () => {
	const credential = panel.credential();
	await engine.run({ credential, parameters: { resource: 'balance', operation: 'get' } });
	expect((await services()).results[0]?.name).toMatch(/^\S+ · \S+ USD per /);
	expect(panel.control.requestCount({ action: 'balance' })).toBe(1);
});

test('a list of services is there without a currency where the panel tells none', async () => {
	panel.control.fault({
		kind: 'body',
		action: 'balance',
		body: '{"error":"Incorrect request"}',
		times: 'always',
	});
	for (const filter of ['', 'instagram followers']) {
		expect((await services({ filter })).results).toContainEqual({
			name: expect.stringMatching(/^1 · 1\.2 per 1000 · Instagram followers/),
			value: '1',
		});
	}
	expect(panel.control.requestCount({ action: 'balance' })).toBe(1);
});

test.each([
	['Package', '25.000', 'VND', '25000 VND per order'],
	['custom_comments-package', 7, null, '7 per order'],
	['Default', '25.000', 'USD', '25 USD per 1000'],
	['Default', '25.000', null, '25.000 per 1000'],
	['Subscriptions', '0.5', null, '0.5 per 1000'],
])('a service of the type %s for %s costs, in %s, %s', async (type, rate, currency, price) => {
	const body = JSON.stringify([{ service: 'a7', name: 'x'.repeat(200), type, rate }]);
	const balance = JSON.stringify({ balance: '1', currency });
	panel.control.fault({ kind: 'body', action: 'services', body });
	panel.control.fault({ kind: 'body', action: 'balance', body: balance });
	const [line] = (await services()).results;
	expect(line?.name).toBe(`a7 · ${price} · ${'x'.repeat(119)}…`);
	expect((await services({ filter: `id A7 ${'x'.repeat(150)}` })).results).toHaveLength(1);
});

test('a service is found by words of its name, its category or its ID', async () => {
	const { results } = await services({ filter: 'FOLLOWERS instagram REFILL' });
	expect(results).toMatchObject([
		{
			name: expect.stringMatching(/^1 · 1\.2 USD per 1000 · Instagram followers.*50–100000/),
			value: '1',
		},
	]);
	expect((await services({ filter: 'no such words at all' })).results).toEqual([]);
});

test('a service whose ID is typed comes before others that hold these digits', async () => {
	panel.control.seed('standard', { services: 100 });
	const { results } = await services({ filter: '2' });
	expect(results.length).toBeGreaterThan(1);
	expect(results[0]?.value).toBe('2');
});

test('products are found the same way, with stock and what the seller asks', async () => {
	const credential = panel.credential('onedg');
	const { results } = await engine.listSearch('searchProducts', { credential, filter: 'netflix' });
	expect(results).toMatchObject([
		{ name: expect.stringMatching(/^1 · .+ each · Netflix/), value: '1' },
	]);
	expect(results[0]?.name).toMatch(/asks: Input your account · 40 in stock/);
});

test('proxies are found by kind and operator, without their logins', async () => {
	const { proxies = [] } = panel.control.seed('tangmatlive', { proxies: 3 });
	const credential = panel.credential('tangmatlive');
	const { results } = await engine.listSearch('searchProxies', { credential });
	expect(results.map(({ value }) => value)).toEqual(expect.arrayContaining(proxies.map(String)));
	expect(results[0]?.name).toMatch(/^\d+ · \w+/);
	expect(JSON.stringify(results)).not.toMatch(/\d:\d+:\w+:\w+/);
});

test('a proxy that was just bought is there', async () => {
	const listed = [{ proxy_id: 1 }, { proxy_id: 2 }];
	const credential = panel.credential('tangmatlive');
	for (const count of [1, 2]) {
		const body = JSON.stringify({ data: listed.slice(0, count) });
		panel.control.fault({ kind: 'body', action: 'get_all_proxy', body });
		const { results } = await engine.listSearch('searchProxies', { credential });
		expect(results).toHaveLength(count);
	}
});

test('a wrong key is told to the user with what to do', async () => {
	const credential = panel.credential('standard', { apiKey: 'wrong-key' });
	await expect(services({ credential })).rejects.toMatchObject({
		message: expect.stringMatching(/API key/i),
		description: expect.stringMatching(/credential/),
	});
});

test('the form of a chosen service has the fields of its type with its limits', async () => {
	const fields = await fieldsFor(chosen('1'));
	expect(fields.filter(({ required }) => required).map(({ id }) => id)).toEqual([
		'link',
		'quantity',
	]);
	expect(fields.find(({ id }) => id === 'quantity')?.displayName).toMatch(/50–100000/);
	expect(fields.map(({ id }) => id)).not.toContain('comments');
});

test.each([
	['an expression', chosen('={{ $json.service }}')],
	['one the panel does not have', chosen('999999')],
])('the form of a service that is %s has every field and requires none', async (_name, service) => {
	const fields = await fieldsFor(service);
	expect(fields.some(({ required }) => required)).toBe(false);
	expect(fields.map(({ id }) => id)).toEqual(
		expect.arrayContaining(['link', 'quantity', 'comments', 'usernames', 'google_keyword']),
	);
});

test.each([
	['typed in', { __rl: true, mode: 'id', value: '1' }],
	['that an expression has come to', { __rl: true, mode: 'id', value: 1 }],
	['that an expression without input leaves open', { __rl: true, mode: 'id', value: null }],
	['whose expression the editor could not resolve', null],
])(
	'a service %s may be another for each item: every field, none required',
	async (_what, service) => {
		const fields = await fieldsFor(service);
		expect(fields.length).toBeGreaterThan(25);
		expect(fields.some(({ required }) => required)).toBe(false);
		expect(fields[0]?.displayName).toBe('Link');
	},
);

test('an AI tool gets plain names, and only what is needed', async () => {
	const { fields } = await engine.resourceMapping('getOrderFields', {
		type: 'smmPanelTool',
		credential: panel.credential(),
		currentNodeParameters: { service: chosen('1') as never },
	});
	const shown = fields.filter(({ removed }) => removed !== true);
	expect(shown.map(({ displayName }) => displayName)).toEqual(['Link', 'Quantity']);
});

test('an ID that the panel does not list is told at the first field', async () => {
	const fields = await fieldsFor({ __rl: true, mode: 'id', value: '999999' });
	expect(fields[0]?.displayName).toBe('Link (ID 999999 is not listed)');
});

test('where columns are mapped by themselves, the form names those it takes', async () => {
	const credential = panel.credential();
	const of = async (service: unknown, mappingMode = 'autoMapInputData') =>
		await engine.resourceMapping('getOrderFields', {
			credential,
			currentNodeParameters: { service: service as never, orderFields: { mappingMode } as never },
		});
	expect((await of(chosen('1'))).emptyFieldsNotice).toMatch(/columns named link, quantity, runs,/);
	expect((await of(chosen(''))).emptyFieldsNotice).toMatch(
		/^Map .* columns named link, .*comments/,
	);
	expect((await of(chosen(''), 'defineBelow')).emptyFieldsNotice).toMatch(
		/^Choose a service above.* named like them: link, quantity/,
	);
});

test('a box for several lines begins with a line break, which is no entry', async () => {
	const fields = await fieldsFor({ __rl: true, mode: 'id', value: '1' });
	expect(fields.find(({ id }) => id === 'comments')).toMatchObject({
		displayName: 'Comments (one a line)',
		defaultValue: '\n',
	});
	const value = Object.fromEntries(fields.map(({ id, defaultValue = null }) => [id, defaultValue]));
	const { thrown } = await engine.run({
		credential: panel.credential(),
		parameters: {
			resource: 'order',
			operation: 'create',
			service: { __rl: true, mode: 'id', value: '1' },
			orderFields: {
				mappingMode: 'defineBelow',
				value: { ...value, link: 'https://social.example/1', quantity: '100' },
				schema: fields as never,
			},
		},
	});
	expect(thrown).toBeUndefined();
	expect(panel.control.requests({ action: 'add' })[0]?.params).not.toHaveProperty('comments');
});

test.each(['1.000', '1e3', '1,000', '1 000', '10x', '0x10', '-5', '1.5'])(
	'the quantity %s is refused by the form as it was typed, and nothing is sent',
	async (quantity) => {
		const fields = await fieldsFor(chosen('1'));
		const run = async (value: unknown, items = [{}]) =>
			await engine.run({
				credential: panel.credential(),
				items,
				parameters: {
					resource: 'order',
					operation: 'create',
					service: chosen('1'),
					orderFields: {
						mappingMode: 'defineBelow',
						value: { link: 'https://social.example/1', quantity: value } as never,
						schema: fields as never,
					},
				},
			});
		expect((await run(quantity)).thrown?.message).toMatch(/^Quantity /);
		expect((await run('={{ $json.count }}', [{ count: quantity }])).thrown?.message).toMatch(
			/^Quantity /,
		);
		expect(panel.control.requestCount({ action: 'add' })).toBe(0);
	},
);

test.each([
	['order', 'get'],
	['refill', 'get'],
	['balance', 'get'],
	['service', 'getAll'],
	['product', 'getAll'],
	['proxy', 'getAll'],
])('a fresh step for %s begins with %s, which reads', (resource, operation) => {
	const selector = properties.find(
		({ name, displayOptions }) =>
			name === 'operation' && displayOptions?.show?.resource?.[0] === resource,
	);
	expect(selector?.default).toBe(operation);
});

test('before a service is chosen the form asks to choose one first', async () => {
	const currentNodeParameters = { service: chosen('') };
	const credential = panel.credential();
	expect(
		await engine.resourceMapping('getOrderFields', { credential, currentNodeParameters }),
	).toEqual({ fields: [], emptyFieldsNotice: expect.stringMatching(/^Choose a service/) });
});

test('an order filled in by the form the editor showed is placed', async () => {
	const fields = await fieldsFor(chosen('1'));
	const { thrown } = await engine.run({
		credential: panel.credential(),
		parameters: {
			resource: 'order',
			operation: 'create',
			service: chosen('1'),
			orderFields: {
				mappingMode: 'defineBelow',
				value: { link: 'https://social.example/1', quantity: 100 },
				schema: fields as never,
			},
		},
	});
	expect(thrown).toBeUndefined();
	expect(panel.control.orders('standard')).toHaveLength(1);
});

test('a field the form marks as required and that is empty is named before sending', async () => {
	const fields = await fieldsFor(chosen('1'));
	const { thrown } = await engine.run({
		credential: panel.credential(),
		items: [{ url: '' }],
		parameters: {
			resource: 'order',
			operation: 'create',
			service: chosen('1'),
			orderFields: {
				mappingMode: 'defineBelow',
				value: { link: '={{ $json.url }}', quantity: 100 },
				schema: fields as never,
			},
		},
	});
	expect(thrown?.message).toMatch(/Link is (?:empty|missing)/);
	expect(panel.control.requestCount({ action: 'add' })).toBe(0);
});
