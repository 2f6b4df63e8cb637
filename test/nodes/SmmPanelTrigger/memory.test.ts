import type { INodeParameters } from 'n8n-workflow';
import { withTrigger } from '../../support/triggerTest';

const rig = withTrigger();

/** Two orders that stand at Pending. */
function twoOrders(): number[] {
	const { orders } = rig.control.seed('standard', { orders: 2 });
	for (const id of orders) rig.control.setOrder('standard', id, { status: 'Pending' });
	return orders;
}

const watching = (ids: readonly number[], options: INodeParameters = {}): INodeParameters => ({
	event: 'orderStatus',
	orderIds: ids.join(','),
	options,
});

test('the first poll tells what is there where that is wanted, and only the first', async () => {
	const ids = twoOrders();
	const trigger = rig.activate(watching(ids, { reportExisting: true }));
	expect((await trigger.poll()).items?.map(({ orderId, previous }) => [orderId, previous])).toEqual(
		ids.map((id) => [String(id), null]),
	);
	expect((await trigger.poll()).items).toBeNull();
});

test.each<[string, INodeParameters, unknown]>([
	['balanceBelow', { threshold: 1 }, { balance: expect.any(Number) }],
	['orderStatus', {}, { status: 'Pending' }],
	['serviceChange', {}, { rate: expect.any(Number) }],
	['serviceChange', { changes: ['limits'] }, { min: expect.any(Number), max: expect.any(Number) }],
	['serviceChange', { changes: ['added'] }, null],
	['productChange', { filters: { search: 'no. 1' } }, { rate: expect.any(Number) }],
	['proxyExpiring', { hoursBefore: 1 }, { expiresAt: expect.any(String) }],
	['proxyChange', {}, { status: expect.any(String) }],
])(
	'a test event of %s with %j is a sample with all fields of a real one, and nothing is remembered',
	async (event, parameters, previous) => {
		const ids = twoOrders();
		rig.control.seed('standard', { services: 30, products: 30, proxies: 3 });
		const trigger = rig.activate(
			{ event, orderIds: ids.join(' '), ...parameters },
			{ mode: 'manual' },
		);
		for (const look of [1, 2]) {
			const { items, thrown } = await trigger.poll();
			expect([look, thrown]).toEqual([look, undefined]);
			expect(items?.length).toBeGreaterThan(0);
			expect(items?.length).toBeLessThanOrEqual(10);
			expect(items?.[0]).toMatchObject({ event, eventId: expect.any(String), previous });
		}
		expect(trigger.saved()).toEqual({});
	},
);

test('a test event asks for the first hundred ids only', async () => {
	const { orders } = rig.control.seed('standard', { orders: 150 });
	const trigger = rig.activate(watching(orders), { mode: 'manual' });
	expect((await trigger.poll()).items).toHaveLength(10);
	expect(rig.control.requestCount({ action: 'status' })).toBe(1);
});

test.each<[string, INodeParameters, RegExp]>([
	[
		'a filter that matches nothing',
		{ event: 'serviceChange', filters: { search: 'zzz' } },
		/nothing to show/,
	],
	['an account without proxies', { event: 'proxyExpiring', hoursBefore: 24 }, /nothing to show/],
	[
		'ids the panel does not know',
		{ event: 'orderStatus', orderIds: '987654' },
		/Incorrect order ID/,
	],
])('a test event that finds nothing says so: %s', async (_, parameters, words) => {
	const { items, thrown } = await rig.activate(parameters, { mode: 'manual' }).poll();
	expect(items).toBeNull();
	expect(thrown?.message).toMatch(words);
	expect(thrown?.description).toMatch(/\w+ .*\./);
});

test('after a restart of n8n the next poll tells what changed meanwhile, and nothing twice', async () => {
	const [one = 0, two = 0] = twoOrders();
	const before = rig.activate(watching([one, two]));
	await before.poll();
	rig.control.setOrder('standard', one, { status: 'In progress' });
	const told = (await before.poll()).items;
	const staticData = before.saved();
	rig.control.setOrder('standard', two, { status: 'Partial' });
	const after = rig.activate(watching([one, two]), { staticData, activation: 'init' });
	expect((await after.poll()).items?.map(({ orderId }) => orderId)).toEqual([String(two)]);
	expect(told?.map(({ orderId }) => orderId)).toEqual([String(one)]);
	expect((await after.poll()).items).toBeNull();
});

test('an event delivered again, because n8n ended before it saved, has the same id', async () => {
	const [one = 0] = twoOrders();
	const trigger = rig.activate(watching([one]));
	await trigger.poll();
	const staticData = trigger.saved();
	rig.control.setOrder('standard', one, { status: 'Partial' });
	const first = (await trigger.poll()).items;
	const again = (await rig.activate(watching([one]), { staticData }).poll()).items;
	expect(first).toHaveLength(1);
	expect(again?.[0]?.eventId).toBe(first?.[0]?.eventId);
});

test('ids may join and leave the list without a word, and without a loss for the others', async () => {
	const [one = 0, two = 0] = twoOrders();
	const first = rig.activate(watching([one]));
	await first.poll();
	rig.control.setOrder('standard', one, { status: 'Partial' });
	const second = rig.activate(watching([two, one]), { staticData: first.saved() });
	expect((await second.poll()).items?.map(({ orderId }) => orderId)).toEqual([String(one)]);
	const third = rig.activate(watching([two]), { staticData: second.saved() });
	expect((await third.poll()).items).toBeNull();
	const saved = JSON.stringify(third.saved());
	expect([saved.includes(String(two)), saved.includes(String(one))]).toEqual([true, false]);
});

test.each<[string, INodeParameters, string]>([
	['another event', { event: 'serviceChange' }, 'standard'],
	['another threshold', { event: 'balanceBelow', threshold: 5 }, 'standard'],
	['another panel', { event: 'balanceBelow', threshold: 50 }, 'vnd'],
])('%s starts afresh', async (_, parameters, profile) => {
	rig.control.setBalance('standard', 40);
	rig.control.setBalance('vnd', 4);
	const low = rig.activate({ event: 'balanceBelow', threshold: 10 });
	await low.poll();
	rig.control.setBalance('standard', 1);
	const name = profile === 'vnd' ? 'vnd' : 'standard';
	const changed = rig.activate(parameters, { staticData: low.saved(), profile: name });
	expect(await changed.poll()).toEqual({ items: null, thrown: undefined });
});

test('a poll that starts while the last one runs leaves the work to it', async () => {
	const [one = 0] = twoOrders();
	const trigger = rig.activate(watching([one]));
	await trigger.poll();
	rig.control.setOrder('standard', one, { status: 'Partial' });
	rig.control.clearRequests();
	const [first, second] = await Promise.all([trigger.poll(), trigger.poll()]);
	expect([first.items?.length, second.items]).toEqual([1, null]);
	expect(rig.control.requestCount()).toBe(1);
});

test('of two polls at the same time over one memory, the slower one neither repeats nor undoes', async () => {
	const [one = 0] = twoOrders();
	const trigger = rig.activate(watching([one]));
	await trigger.poll();
	rig.control.setOrder('standard', one, { status: 'In progress' });
	rig.control.fault({ kind: 'latency', action: 'status', ms: 300 });
	const slow = trigger.another().poll();
	while (rig.control.requestCount({ action: 'status' }) < 2) await new Promise(setImmediate);
	rig.control.setOrder('standard', one, { status: 'Partial' });
	const fast = await trigger.another().poll();
	expect(fast.items?.map(({ status }) => status)).toEqual(['Partial']);
	expect((await slow).items).toBeNull();
	expect((await trigger.poll()).items).toBeNull();
});

test('what does not fit into the time of a poll comes in the next ones', async () => {
	const { orders } = rig.control.seed('standard', { orders: 500 });
	for (const id of orders) rig.control.setOrder('standard', id, { status: 'Pending' });
	const parameters = watching(orders, { concurrency: 1 });
	const warm = rig.activate(parameters);
	await warm.poll();
	for (const id of orders) rig.control.setOrder('standard', id, { status: 'In progress' });
	rig.control.fault({ kind: 'latency', action: 'status', ms: 150, times: 'always' });
	rig.control.clearRequests();
	let staticData = warm.saved();
	const told: unknown[] = [];
	let polls = 0;
	while (told.length < 500 && polls < 10) {
		const trigger = rig.activate(parameters, { staticData, budgetMs: 600 });
		const { items, thrown } = await trigger.poll();
		expect(thrown).toBeUndefined();
		told.push(...(items ?? []).map(({ orderId }) => orderId));
		staticData = trigger.saved();
		polls += 1;
	}
	expect(polls).toBeGreaterThan(1);
	expect([...told].sort()).toEqual(orders.map(String).sort());
});

test('a poll whose time ends before any answer says so and remembers nothing new', async () => {
	const [one = 0] = twoOrders();
	const trigger = rig.activate(watching([one]), { budgetMs: 300 });
	rig.control.fault({ kind: 'hang', action: 'status' });
	const { thrown } = await trigger.poll();
	expect(thrown?.message).toBe('The panel did not answer in the time that a poll has');
	expect(thrown?.failure).toEqual({ cause: 'temporarily-unavailable' });
});
