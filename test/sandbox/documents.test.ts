import type { ProfileName } from '../../sandbox/index.ts';
import { LINK, withSandbox } from './support';

const panel = withSandbox();

/** `{a: 1}` becomes `{a: 'number'}`; lists are described by their first element. */
function shape(value: unknown): unknown {
	if (Array.isArray(value)) return value.slice(0, 1).map(shape);
	if (typeof value !== 'object' || value === null) return typeof value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shape(inner)]));
}

const documented: ProfileName[] = ['tangmatlive', 'subpro', 'subgiamem', 'onedg', 'vnd'];

/** Service 1 is refillable everywhere, so its first order can be refilled once completed. */
async function completedOrder(profile: ProfileName): Promise<string> {
	const { order } = await panel.ask(profile, 'add', { service: '1', link: LINK, quantity: '400' });
	panel.control.advance(600);
	return String(order);
}

const printedService = {
	service: 1,
	type: 'Default',
	rate: '2.5',
	min: '200',
	max: '10000',
	refill: true,
};

test.each<[ProfileName, object]>([
	['tangmatlive', { ...printedService, name: 'Facebook views', category: 'Facebook' }],
	['onedg', { ...printedService, name: 'Youtube views', category: 'Youtube' }],
	['subpro', { ...printedService, name: 'Facebook views', category: 'Facebook' }],
	['subgiamem', { ...printedService, name: 'Facebook views', category: 'Facebook' }],
	['vnd', { ...printedService, name: 'Facebook views', category: 'Facebook' }],
])('the first service of %s is the printed one', async (profile, printed) => {
	const [first] = await panel.ask(profile, 'services');
	expect(first).toEqual(printed);
});

test.each<[ProfileName, object]>([
	['tangmatlive', { order: 'number' }],
	['subpro', { order: 'number' }],
	['subgiamem', { order: 'number' }],
	['onedg', { order: 'number' }],
	['standard', { order: 'number' }],
	['vnd', { status: 'string', order: 'number', message: 'string' }],
])('add on %s answers in the documented shape', async (profile, expected) => {
	const added = await panel.ask(profile, 'add', { service: '1', link: LINK, quantity: '400' });
	expect(shape(added)).toEqual(expected);
});

const fourStrings = {
	charge: 'string',
	start_count: 'string',
	status: 'string',
	remains: 'string',
};
const withCurrency = { ...fourStrings, currency: 'string' };

test.each<[ProfileName, object, object]>([
	['tangmatlive', fourStrings, fourStrings],
	['subpro', fourStrings, fourStrings],
	['subgiamem', fourStrings, fourStrings],
	['onedg', fourStrings, fourStrings],
	['vnd', fourStrings, withCurrency],
	['standard', withCurrency, withCurrency],
])('status on %s prints strings, one order and a map of several', async (profile, one, many) => {
	const id = await completedOrder(profile);
	expect(shape(await panel.ask(profile, 'status', { order: id }))).toEqual(one);
	const several = await panel.ask(profile, 'status', { orders: `${id},456` });
	expect(shape(several[id])).toEqual(many);
	expect(several['456']).toEqual({ error: 'Incorrect order ID' });
});

test.each<[ProfileName, string, string]>([
	['tangmatlive', '343.22', 'USD'],
	['vnd', '343423', 'VND'],
	['subpro', '343423', 'VND'],
	['subgiamem', '343423', 'VND'],
	['onedg', '68.6868', 'USD'],
])('balance on %s starts at the printed one', async (profile, balance, currency) => {
	expect(await panel.ask(profile, 'balance')).toEqual({ balance, currency });
});

test.each(documented)('one refill on %s is a number in a string', async (profile) => {
	const order = await completedOrder(profile);
	expect(await panel.ask(profile, 'refill', { order })).toEqual({ refill: '1' });
});

test.each<[ProfileName, (id: string) => unknown]>([
	['tangmatlive', refillList],
	['onedg', refillList],
	['standard', refillList],
	['subpro', () => ({ refill: '1' })],
	['subgiamem', () => ({ refill: '1' })],
	['vnd', (id) => ({ [id]: { refill: 1 }, '3': { error: 'Incorrect order ID' } })],
])('several refills on %s answer in its own shape', async (profile, expected) => {
	const id = await completedOrder(profile);
	expect(await panel.ask(profile, 'refill', { orders: `${id},3` })).toEqual(expected(id));
});

function refillList(id: string) {
	return [
		{ order: Number(id), refill: 1 },
		{ order: 3, refill: { error: 'Incorrect order ID' } },
	];
}

test.each<ProfileName>(['tangmatlive', 'subpro', 'subgiamem', 'onedg', 'standard'])(
	'refill_status on %s knows one refill and a list with nested errors',
	async (profile) => {
		await panel.ask(profile, 'refill', { order: await completedOrder(profile) });
		panel.control.advance(600);
		expect(await panel.ask(profile, 'refill_status', { refill: '1' })).toEqual({
			status: 'Completed',
		});
		expect(await panel.ask(profile, 'refill_status', { refills: '1,3' })).toEqual([
			{ refill: 1, status: 'Completed' },
			{ refill: 3, status: { error: 'Incorrect refill ID' } },
		]);
	},
);

test('refill_status on vnd knows the plural only and answers a map', async () => {
	await panel.ask('vnd', 'refill', { order: await completedOrder('vnd') });
	panel.control.advance(600);
	expect(await panel.ask('vnd', 'refill_status', { refills: '1' })).toEqual({ '1': 'Completed' });
	expect(await panel.ask('vnd', 'refill_status', { refill: '1' })).toEqual({
		error: 'Incorrect request',
	});
});

test.each([
	['as its document prints it', (ids: string) => ({ refills: ids })],
	['as every client sends it', (ids: string) => ({ orders: ids })],
	['under both names', (ids: string) => ({ refills: ids, orders: ids })],
])('cancel on tangmatlive takes its list %s', async (_name, sent) => {
	const added = await panel.ask('tangmatlive', 'add', { service: '3', link: LINK, quantity: '50' });
	expect(await panel.ask('tangmatlive', 'cancel', sent(`123,${added.order}`))).toEqual([
		{ order: 123, cancel: { error: 'Incorrect order ID' } },
		{ order: added.order, cancel: 1 },
	]);
});

test('cancel on vnd answers a map and says which service does not support it', async () => {
	const { order: kept } = await panel.ask('vnd', 'add', {
		service: '1',
		link: LINK,
		quantity: '200',
	});
	const { order: gone } = await panel.ask('vnd', 'add', {
		service: '3',
		link: LINK,
		quantity: '50',
	});
	expect(await panel.ask('vnd', 'cancel', { orders: `${gone},${kept}` })).toEqual({
		[gone]: { cancel: 1 },
		[kept]: { error: 'Service not support cancel!' },
	});
});

test.each<[ProfileName, string]>([
	['subpro', 'cancel'],
	['subgiamem', 'cancel'],
	['onedg', 'cancel'],
	['vnd', 'products'],
	['tangmatlive', 'products'],
	['onedg', 'get_all_proxy'],
	['subpro', 'buy_proxy'],
	['standard', 'constructor'],
	['standard', ''],
])('%s has no action "%s"', async (profile, action) => {
	expect(await panel.ask(profile, action, { orders: '1' })).toEqual({ error: 'Incorrect request' });
});

test.each<[ProfileName, number, string]>([
	['standard', 200, 'Invalid API key'],
	['tangmatlive', 200, 'Invalid API key'],
	['subpro', 200, 'API key không hợp lệ'],
	['vnd', 200, 'API key không hợp lệ'],
	['onedg', 401, 'Invalid API key'],
])('%s refuses a wrong key in its own words', async (profile, status, error) => {
	const answer = await panel.post(profile, { key: 'nope', action: 'balance' });
	expect(answer.status).toBe(status);
	expect(await answer.json()).toEqual({ error });
});

test.each<ProfileName>(['standard', ...documented])('%s answers POST only', async (profile) => {
	const answer = await fetch(panel.sandbox.url(profile));
	expect(answer.status).toBe(405);
	expect(answer.headers.get('allow')).toBe('POST');
});

test.each<[ProfileName, object]>([
	['standard', { balance: '1000', currency: 'USD' }],
	['tangmatlive', { error: 'Incorrect request' }],
	['vnd', { error: 'Incorrect request' }],
])('a JSON body is read by standard alone: %s', async (profile, expected) => {
	const answer = await fetch(panel.sandbox.url(profile), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ key: panel.sandbox.key, action: 'balance' }),
	});
	expect(await answer.json()).toEqual(expected);
});

test('more than 100 ids are refused as a whole', async () => {
	const ids = Array.from({ length: 101 }, (_, n) => n + 1).join(',');
	expect(await panel.ask('standard', 'status', { orders: ids })).toEqual({
		error: 'Too many ids in one request, limit 100',
	});
});
