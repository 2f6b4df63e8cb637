import type { INodeParameters } from '../support/engine';
import { practice } from '../support/practice';

const lab = practice();
const onError = 'continueRegularOutput';
const link = 'https://social.example/post/1';
const service = { __rl: true, mode: 'id', value: '1' };
const sent = (action: string) => lab.panel.control.requests({ action }).map(({ params }) => params);

async function seeded(): Promise<string> {
	const { orders = [] } = lab.panel.control.seed('standard', { orders: 1 });
	return await Promise.resolve(String(orders[0]));
}

test.each([
	['an empty text', ''],
	['blanks', '  '],
	['null', null],
	['nothing', undefined],
	['an empty list', []],
	['a sentence', 'not an id!'],
	['a fraction', 1.5],
	['a negative number', -3],
	['zero', 0],
	['true', true],
	['an object', { id: 1 }],
	['an address', link],
	['the word null', 'null'],
	['separators alone', ', ,'],
])('%s in place of an id fails that item alone', async (_name, id) => {
	const good = await seeded();
	const items = [{ id: good }, { id } as never, { id: good }];
	const { main } = await lab.run('order.get', { orderId: '={{ $json.id }}' }, { items, onError });
	expect(main.map(({ json }) => json.orderId)).toEqual([good, undefined, good]);
	expect(main[1]).toMatchObject({
		json: {
			error: expect.stringMatching(/^Order ID/),
			details: { category: 'input', outcome: 'not_sent' },
		},
		pairedItem: { item: 1 },
	});
	expect(sent('status')).toEqual([{ action: 'status', order: good }]);
});

test.each([
	['commas and blanks', (a: string, b: string) => `${a} , ${b}`],
	['new lines', (a: string, b: string) => `${a}\n${b}\n`],
	['an orphan comma', (a: string, b: string) => `${a},,${b},`],
	['a list', (a: string, b: string) => [a, b]],
	['a list of numbers', (a: string, b: string) => [Number(a), Number(b)]],
])('ids with %s are read', async (_name, typed) => {
	const [a, b] = [await seeded(), await seeded()];
	const items = [{ ids: typed(a, b) }];
	const { main } = await lab.run('order.get', { orderId: '={{ $json.ids }}' }, { items });
	expect(main.map(({ json }) => json.orderId)).toEqual([a, b]);
});

test('a parameter whose expression fails costs the other items nothing', async () => {
	const good = await seeded();
	const items = [{ id: good }, { other: 1 }];
	const parameters = { orderId: '={{ $json.id.toString() }}' };
	const { main } = await lab.run('order.get', parameters, { items, onError });
	expect(main[0]).toMatchObject({ json: { orderId: good } });
	expect(main[1]).toMatchObject({
		json: { details: { category: 'input' } },
		pairedItem: { item: 1 },
	});
});

const ordered = (value: Record<string, unknown>): INodeParameters => ({
	service,
	orderFields: { mappingMode: 'defineBelow', value: value as INodeParameters },
});

test.each([
	['"1.000"', '1.000', /^Quantity is "1\.000", which can be read in two ways/],
	['"1,000"', '1,000', /^Quantity is "1,000", which can be read in two ways/],
	['0', 0, /^Quantity must be a whole number above 0/],
	['-1', -1, /^Quantity must be a whole number above 0/],
	['1.5', 1.5, /^Quantity must be a whole number above 0/],
	['words', 'many', /^Quantity must be a whole number above 0/],
])('a quantity of %s is refused before sending', async (_name, quantity, sentence) => {
	const { main } = await lab.run('order.create', ordered({ link, quantity }), { onError });
	expect(main).toMatchObject([
		{
			json: {
				error: expect.stringMatching(sentence),
				details: { action: 'add', category: 'input', outcome: 'not_sent' },
			},
		},
	]);
	expect(lab.panel.control.requestCount()).toBe(0);
});

test.each([
	['0', 0, /^Days must be a whole number above 0/],
	['2.5', 2.5, /^Days must be a whole number above 0/],
])('%s days of a proxy are refused before sending', async (_name, days, sentence) => {
	const wanted = { proxyKind: 'v4static', quantity: 1, days, protocol: 'HTTP' };
	const { main } = await lab.run('proxy.buy', wanted, { onError });
	const error = expect.stringMatching(sentence);
	expect(main).toMatchObject([{ json: { error, details: { category: 'input' } } }]);
	expect(lab.panel.control.requestCount()).toBe(0);
});

test('a protocol in lower case means the documented one', async () => {
	const items = [{ protocol: 'socks5' }];
	const protocol = '={{ $json.protocol }}';
	const wanted = { proxyKind: 'v4static', quantity: 1, days: 1, protocol };
	const { main, thrown } = await lab.run('proxy.buy', wanted, { items });
	expect(thrown).toBeUndefined();
	expect(main).toMatchObject([{ json: { protocol: 'SOCKS5' } }]);
});

/** Names and values as the editor stores them. */
const stored = (pairs: Record<string, unknown>) =>
	({
		values: { parameter: Object.entries(pairs).map(([name, value]) => ({ name, value })) },
	}) as INodeParameters;

test('additional parameters go out verbatim with those of the form', async () => {
	const additionalParameters = stored({ coupon: ' A B ', is_test: 1, note: '' });
	const parameters = { ...ordered({ link, quantity: 100 }), options: { additionalParameters } };
	const { thrown } = await lab.run('order.create', parameters);
	expect(thrown).toBeUndefined();
	expect(sent('add')).toEqual([
		{
			action: 'add',
			service: '1',
			link,
			quantity: '100',
			coupon: ' A B ',
			is_test: '1',
			note: '',
		},
	]);
});

test.each(['key', 'KEY', 'action'])('additional parameters can not set "%s"', async (name) => {
	const options = { additionalParameters: stored({ [name]: 'x' }) };
	const { main } = await lab.run('balance.get', { options }, { onError });
	expect(main).toMatchObject([
		{ json: { error: expect.stringContaining(name), details: { category: 'input' } } },
	]);
	expect(lab.panel.control.requestCount()).toBe(0);
});

test('an action called by name sends its parameters and hands a list out item by item', async () => {
	const orderId = await seeded();
	const parameters = {
		action: 'status',
		parameters: stored({ order: '={{ $json.id }}' }),
		safeToRepeat: true,
	};
	const { main } = await lab.run('api.call', parameters, { items: [{ id: orderId }] });
	expect(main).toMatchObject([{ json: { status: expect.any(String) }, pairedItem: { item: 0 } }]);
	const listed = await lab.run('api.call', { action: 'services', safeToRepeat: true });
	expect(listed.main.length).toBeGreaterThan(5);
	expect(listed.main[0]).toMatchObject({ json: { service: 1 }, pairedItem: { item: 0 } });
});

test('an action called by name is treated as a purchase unless it is safe to repeat', async () => {
	lab.panel.control.fault({ kind: 'cut', action: 'balance', times: 2 });
	const { main } = await lab.run('api.call', { action: 'balance' }, { onError });
	expect(main).toMatchObject([{ json: { details: { outcome: 'unknown' } } }]);
	expect(sent('balance')).toHaveLength(1);
});

test.each([
	['concurrency', 0],
	['maxRetries', 11],
	['timeout', 'soon'],
	['requestsPerSecond', -1],
	['requestsPerSecond', 1e-7],
])('an option %s of %s is refused with its name', async (name, value) => {
	const { main } = await lab.run('balance.get', { options: { [name]: value } }, { onError });
	expect(main).toMatchObject([
		{
			json: {
				error: expect.stringMatching(/must be a number from/),
				details: { category: 'input' },
			},
		},
	]);
	expect(lab.panel.control.requestCount()).toBe(0);
});

const fixed = '{{ $json.reference }}';
const mapped = (value: Record<string, string>) => ({
	service,
	orderFields: { mappingMode: 'defineBelow', value, matchingColumns: [], schema: [] },
});

test.each<[what: string, name: string, parameters: INodeParameters, field: string]>([
	[
		'a deduplication key',
		'order.create',
		{ ...mapped({ link, quantity: '100' }), safety: { deduplicationKey: fixed } },
		'Deduplication Key',
	],
	['an order field', 'order.create', mapped({ link: fixed, quantity: '100' }), 'Link'],
	['an id', 'order.get', { orderId: fixed }, 'Order ID'],
	[
		'an additional parameter',
		'balance.get',
		{ options: { additionalParameters: stored({ ref: fixed }) } },
		'Additional Parameters: "ref"',
	],
])(
	'%s that is an expression typed as plain text is never sent',
	async (_what, name, parameters, field) => {
		const { main } = await lab.run(name, parameters, { onError });
		expect(main).toMatchObject([
			{
				json: {
					error: `${field} holds an expression as plain text. Switch this field from Fixed to Expression.`,
					details: { category: 'input', outcome: 'not_sent' },
				},
			},
		]);
		expect(lab.panel.control.requestCount()).toBe(0);
	},
);
