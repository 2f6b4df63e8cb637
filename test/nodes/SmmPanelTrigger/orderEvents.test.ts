import type { Panel } from '../../support/panel';
import { turnedClock } from '../../support/turnedClock';
import { withTrigger } from '../../support/triggerTest';

const rig = withTrigger();
const clock = turnedClock();

/** Does something at the panel as any other client would, for the id it answers. */
async function idFrom(panel: Panel, name: string, params: Record<string, string>): Promise<string> {
	const body = new URLSearchParams({ key: panel.credential().apiKey, ...params });
	const response = await fetch(panel.url('standard'), { method: 'POST', body });
	const answer = (await response.json()) as Record<string, unknown>;
	return String(answer[name]);
}

const common = {
	eventId: expect.stringMatching(/^[0-9a-f]{32}$/),
	detectedAt: expect.stringMatching(/^\d{4}-.*Z$/),
};

test('balanceBelow: the crossing is told once, and again after the balance was back', async () => {
	const { control } = rig;
	control.setBalance('standard', 20);
	const trigger = rig.activate({ event: 'balanceBelow', threshold: 10 });
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	control.setBalance('standard', 9);
	const first = await trigger.poll();
	expect(first.items).toEqual([
		{
			event: 'balanceBelow',
			change: 'below',
			...common,
			balance: 9,
			currency: 'USD',
			threshold: 10,
			previous: { balance: 20 },
		},
	]);
	expect((await trigger.poll()).items).toBeNull();
	control.setBalance('standard', 10);
	expect((await trigger.poll()).items).toBeNull();
	control.setBalance('standard', 5);
	const second = await trigger.poll();
	expect(second.items?.[0]?.balance).toBe(5);
	expect(second.items?.[0]?.eventId).not.toBe(first.items?.[0]?.eventId);
});

test('orderStatus: each new status is told, and a finished order is no longer asked for', async () => {
	const { control } = rig;
	const [one = 0, two = 0] = control.seed('standard', { orders: 2 }).orders;
	for (const id of [one, two]) control.setOrder('standard', id, { status: 'Pending' });
	const trigger = rig.activate({ event: 'orderStatus', orderIds: `${one}, ${two}` });
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	control.setOrder('standard', two, { status: 'Completed' });
	expect((await trigger.poll()).items).toEqual([
		{
			event: 'orderStatus',
			change: 'status',
			...common,
			orderId: String(two),
			status: 'Completed',
			isFinished: true,
			charge: expect.any(Number),
			startCount: expect.any(Number),
			remains: expect.any(Number),
			currency: 'USD',
			previous: { status: 'Pending' },
		},
	]);
	control.clearRequests();
	expect((await trigger.poll()).items).toBeNull();
	expect(control.requests({ action: 'status' }).map(({ params }) => params)).toEqual([
		{ action: 'status', order: String(one) },
	]);
});

test('orderStatus: only wanted statuses are told, the panel own words under "other"', async () => {
	const { control } = rig;
	const [id = 0] = control.seed('standard', { orders: 1 }).orders;
	const trigger = rig.activate({
		event: 'orderStatus',
		orderIds: [String(id)],
		statuses: ['Partial', 'other'],
	});
	const told: unknown[] = [];
	for (const status of ['Pending', 'In progress', 'Refilling', 'Pending', 'Partial']) {
		control.setOrder('standard', id, { status });
		const { items } = await trigger.poll();
		told.push(items?.map((item) => [item.status, item.previous]) ?? null);
	}
	expect(told).toEqual([
		null,
		null,
		[['Refilling', { status: 'In progress' }]],
		null,
		[['Partial', { status: 'Pending' }]],
	]);
});

test('orderStatus: an unknown id is told once, with the words of the panel', async () => {
	const { control } = rig;
	const [id = 0] = control.seed('standard', { orders: 1 }).orders;
	control.setOrder('standard', id, { status: 'Pending' });
	const trigger = rig.activate({ event: 'orderStatus', orderIds: `${id} 999999` });
	const told = [];
	for (let poll = 0; poll < 5; poll += 1) told.push((await trigger.poll()).items);
	expect(told).toEqual([
		null,
		[
			{
				event: 'orderStatus',
				change: 'notFound',
				...common,
				orderId: '999999',
				status: null,
				message: 'Incorrect order ID (order 999999)',
				previous: null,
			},
		],
		null,
		null,
		null,
	]);
	control.clearRequests();
	await trigger.poll();
	expect(control.requests().map(({ params }) => params.order)).toEqual([String(id)]);
	clock.advance({ minutes: 61 });
	control.clearRequests();
	await trigger.poll();
	expect(control.requests().map(({ params }) => params.orders)).toEqual([`${id},999999`]);
});

test('refillStatus: a refill is followed to its end', async () => {
	const { control, panel } = rig;
	const [order = 0] = control.seed('standard', { orders: 1 }).orders;
	control.setOrder('standard', order, { status: 'Completed' });
	control.advance(2 * 24 * 3600);
	const refill = await idFrom(panel, 'refill', { action: 'refill', order: String(order) });
	control.setRefill('standard', refill, { status: 'Pending' });
	const trigger = rig.activate({ event: 'refillStatus', refillIds: refill });
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	control.setRefill('standard', refill, { status: 'Rejected' });
	expect((await trigger.poll()).items).toEqual([
		{
			event: 'refillStatus',
			change: 'status',
			...common,
			refillId: refill,
			status: 'Rejected',
			isFinished: true,
			previous: { status: 'Pending' },
		},
	]);
	control.clearRequests();
	expect((await trigger.poll()).items).toBeNull();
	expect(control.requestCount()).toBe(0);
});

test('productOrderStatus: a product order is told with its result', async () => {
	const { control, panel } = rig;
	const product = control.addProduct('standard', {
		name: 'Key',
		category: 'Keys',
		rate: 2,
		type: 'Service',
	});
	const wanted = { product: String(product.product), quantity: '1', require: 'me@mail.example' };
	const id = await idFrom(panel, 'order', { action: 'add_product_order', ...wanted });
	control.setProductOrder('standard', id, { status: 'Pending' });
	const trigger = rig.activate({ event: 'productOrderStatus', productOrderIds: id });
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	control.setProductOrder('standard', id, { status: 'Completed' });
	expect((await trigger.poll()).items).toEqual([
		expect.objectContaining({
			event: 'productOrderStatus',
			change: 'status',
			productOrderId: id,
			status: 'Completed',
			result: expect.any(String),
			previous: { status: 'Pending' },
		}),
	]);
});
