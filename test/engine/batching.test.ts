import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jsonOf, practice } from '../support/practice';

const lab = practice();
const byItem = { orderId: '={{ $json.id }}' };
const statusRequests = () => lab.panel.control.requests({ action: 'status' });

function seededOrders(count: number): string[] {
	const { orders = [] } = lab.panel.control.seed('standard', { orders: count });
	return orders.map(String);
}

test('1,000 items become 10 requests, each answer with the item that asked', async () => {
	const ids = seededOrders(1000);
	const { main } = await lab.run('order.get', byItem, { items: ids.map((id) => ({ id })) });
	expect(lab.panel.control.requestCount()).toBe(10);
	expect(main.map(({ json, pairedItem }) => [json.orderId, pairedItem])).toEqual(
		ids.map((id, item) => [id, { item }]),
	);
});

test('250 items with 40 distinct ids become one request, and every item has its answer', async () => {
	const ids = seededOrders(40);
	const items = Array.from({ length: 250 }, (_, at) => ({ id: ids[(at * 7) % 40] ?? '' }));
	const { main } = await lab.run('order.get', byItem, { items });
	expect(statusRequests()).toHaveLength(1);
	expect(main.map(({ json, pairedItem }) => [json.orderId, pairedItem])).toEqual(
		items.map(({ id }, item) => [id, { item }]),
	);
});

test('one item becomes one request in the singular form', async () => {
	const [id = ''] = seededOrders(1);
	await lab.run('order.get', byItem, { items: [{ id }] });
	expect(statusRequests().map(({ params }) => params)).toEqual([{ action: 'status', order: id }]);
});

test('one unknown id among 100 yields one error item and 99 results', async () => {
	const ids = seededOrders(99);
	const items = [...ids.slice(0, 50), '999999', ...ids.slice(50)].map((id) => ({ id }));
	const onError = 'continueErrorOutput';
	const { main, error } = await lab.run('order.get', byItem, { items, onError });
	expect(statusRequests()).toHaveLength(1);
	expect(main.map(({ json }) => json.orderId)).toEqual(ids);
	// n8n adds the fields of the input item, here `id`, to what goes to the error output.
	expect(error).toEqual([
		{
			json: {
				id: '999999',
				error: 'Incorrect order ID (order 999999)',
				message: expect.any(String),
				details: expect.objectContaining({ category: 'order_id', ids: ['999999'] }),
			},
			pairedItem: { item: 50 },
		},
	]);
});

test('an id the panel leaves out is an error item, and the others keep their own answers', async () => {
	const ids = seededOrders(3);
	lab.panel.control.fault({ kind: 'omit', action: 'status', ids: [ids[1] ?? ''] });
	const items = ids.map((id) => ({ id }));
	const onError = 'continueErrorOutput';
	const { main, error } = await lab.run('order.get', byItem, { items, onError });
	expect(main.map(({ json }) => json.orderId)).toEqual([ids[0], ids[2]]);
	expect(error).toMatchObject([
		{ json: { details: { category: 'not_returned', ids: [ids[1]] } }, pairedItem: { item: 1 } },
	]);
});

test.each([
	['that knows no lists', () => lab.panel.control.setProfile('standard', { knowsLists: false })],
	[
		'that answers a list with a single error',
		() =>
			lab.panel.control.fault({ kind: 'singleErrorForMany', action: 'status', times: 'always' }),
	],
])('a read falls back to single requests at a panel %s', async (_name, prepare) => {
	const ids = seededOrders(3);
	prepare();
	const items = ids.map((id) => ({ id }));
	const { main, thrown } = await lab.run('order.get', byItem, { items });
	expect(thrown).toBeUndefined();
	expect(main.map(({ json }) => json.orderId)).toEqual(ids);
	expect(statusRequests()).toHaveLength(4);
});

test('one wrong id among a list that is refused whole costs the others nothing', async () => {
	const [first = '', second = ''] = seededOrders(2);
	lab.panel.control.setProfile('standard', { knowsLists: false });
	const items = [first, '999999', second].map((id) => ({ id }));
	const onError = 'continueErrorOutput';
	const { main, error } = await lab.run('order.get', byItem, { items, onError });
	expect(main.map(({ json }) => json.orderId)).toEqual([first, second]);
	expect(error).toMatchObject([
		{ json: { details: { ids: ['999999'] } }, pairedItem: { item: 1 } },
	]);
});

test('an answer that can not be tied to ids gives nobody the answer of another', async () => {
	const ids = seededOrders(3);
	lab.panel.control.fault({ kind: 'withoutIds', action: 'status' });
	const items = ids.map((id) => ({ id }));
	const { main } = await lab.run('order.get', byItem, { items, onError: 'continueRegularOutput' });
	const wanted = jsonOf((await lab.run('order.get', byItem, { items })).main);
	expect(jsonOf(main)).toEqual(wanted);
});

test('a refill is not asked for again singly, because it is not free of effects', async () => {
	const ids = seededOrders(2);
	lab.panel.control.setProfile('standard', { knowsLists: false });
	const items = ids.map((id) => ({ id }));
	const onError = 'continueErrorOutput';
	const { main, error } = await lab.run('refill.create', byItem, { items, onError });
	expect(lab.panel.control.requestCount({ action: 'refill' })).toBe(1);
	expect(main).toEqual([]);
	expect(error).toHaveLength(2);
});

test('items whose other parameters differ do not share a request', async () => {
	const { proxies = [] } = lab.panel.control.seed('standard', { proxies: 3 });
	const [a, b, c] = proxies;
	const items = [
		{ id: a, days: 1 },
		{ id: b, days: 2 },
		{ id: c, days: 1 },
	];
	const parameters = { proxyId: '={{ $json.id }}', days: '={{ $json.days }}' };
	const { main } = await lab.run('proxy.renew', parameters, { items });
	expect(main.map(({ json, pairedItem }) => [json.proxyId, pairedItem])).toEqual([
		[String(a), { item: 0 }],
		[String(b), { item: 1 }],
		[String(c), { item: 2 }],
	]);
	expect(lab.panel.control.requests({ action: 'renew_proxy' }).map(({ params }) => params)).toEqual(
		[
			{ action: 'renew_proxy', proxy_id: `${a},${c}`, days: '1' },
			{ action: 'renew_proxy', proxy_id: String(b), days: '2' },
		],
	);
});

test('no input items means no request', async () => {
	const { main, status } = await lab.run('order.get', byItem, { items: [] });
	expect([main, status, lab.panel.control.requestCount()]).toEqual([[], 'success', 0]);
});

test.each([1, 3])('at most %i requests are under way at once', async (concurrency) => {
	let underWay = 0;
	let most = 0;
	const server = createServer((request, response) => {
		underWay += 1;
		most = Math.max(most, underWay);
		request.resume();
		setTimeout(() => {
			underWay -= 1;
			response.end('{"error":"Incorrect order ID"}');
		}, 20);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const credential = { apiUrl: `http://127.0.0.1:${port}/api/v2`, apiKey: 'abcd-efgh' };
	const orderId = Array.from({ length: 12 }, (_, at) => at + 1).join(' ');
	const parameters = { orderId, options: { concurrency, maxRetries: 0 } };
	const onError = 'continueRegularOutput';
	const { main } = await lab.run('order.get', parameters, { credential, onError });
	await new Promise((resolve) => server.close(resolve));
	expect(main).toHaveLength(12);
	expect(most).toBe(concurrency);
});
