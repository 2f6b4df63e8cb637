import { turnedClock } from '../../support/turnedClock';
import { withTrigger } from '../../support/triggerTest';

const rig = withTrigger();
const clock = turnedClock();

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
	const { url, apiKey } = { url: panel.url('standard'), apiKey: panel.credential().apiKey };
	const body = new URLSearchParams({ key: apiKey, action: 'refill', order: String(order) });
	const { refill } = await (await fetch(url, { method: 'POST', body })).json();
	control.setRefill('standard', refill, { status: 'Pending' });
	const trigger = rig.activate({ event: 'refillStatus', refillIds: String(refill) });
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	control.setRefill('standard', refill, { status: 'Rejected' });
	expect((await trigger.poll()).items).toEqual([
		{
			event: 'refillStatus',
			change: 'status',
			...common,
			refillId: String(refill),
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
	const body = new URLSearchParams({
		key: panel.credential().apiKey,
		action: 'add_product_order',
		product: String(product.product),
		quantity: '1',
		require: 'me@mail.example',
	});
	const answer = await (await fetch(panel.url('standard'), { method: 'POST', body })).json();
	const id = String(answer.order);
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

test('serviceChange: rate, limits, addition and removal are told with old and new values', async () => {
	const { control } = rig;
	const [one = 0, two = 0] = control.seed('standard', { services: 2 }).services;
	const trigger = rig.activate({ event: 'serviceChange' });
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	control.setService('standard', one, { rate: '7.77', max: 123_456 });
	control.removeService('standard', two);
	const added = control.addService('standard', {
		name: 'Threads views',
		category: 'Threads',
		rate: '0.5',
	});
	const changes = [];
	for (let poll = 0; poll < 4; poll += 1) {
		for (const item of (await trigger.poll()).items ?? []) {
			changes.push([poll, item.change, item.serviceId, item.rate, item.previous]);
		}
	}
	expect(changes).toEqual([
		[0, 'rate', String(one), 7.77, { rate: 0.05, max: 10_000 }],
		[0, 'limits', String(one), 7.77, { rate: 0.05, max: 10_000 }],
		[0, 'added', String(added.service), 0.5, null],
		[2, 'removed', String(two), 0.06, null],
	]);
});

test('serviceChange: filters let through what they name', async () => {
	const { control } = rig;
	const [instagram = 0, facebook = 0] = control.seed('standard', { services: 2 }).services;
	const trigger = rig.activate({
		event: 'serviceChange',
		changes: ['rate'],
		filters: { category: ['Facebook'], search: 'SERVICE facebook' },
	});
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	control.setService('standard', instagram, { rate: '9' });
	control.setService('standard', facebook, { rate: '9', max: 99 });
	expect((await trigger.poll()).items).toEqual([
		expect.objectContaining({ change: 'rate', serviceId: String(facebook), rate: 9 }),
	]);
});

test('serviceChange: one chosen service is watched alone', async () => {
	const { control } = rig;
	const [one = 0, two = 0] = control.seed('standard', { services: 2 }).services;
	const service = { __rl: true, mode: 'list', value: String(two) };
	const trigger = rig.activate({ event: 'serviceChange', filters: { service } });
	await trigger.poll();
	control.setService('standard', one, { rate: '9' });
	expect((await trigger.poll()).items).toBeNull();
	control.setService('standard', two, { rate: '9' });
	expect((await trigger.poll()).items).toHaveLength(1);
});

test('productChange: price and stock are told', async () => {
	const { control } = rig;
	const made = control.addProduct('standard', {
		name: 'Key',
		category: 'Keys',
		rate: 2,
		inventory: 3,
	});
	const id = made.product;
	const trigger = rig.activate({ event: 'productChange' });
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	control.setProduct('standard', id, { rate: 3 });
	const price = (await trigger.poll()).items;
	control.setProduct('standard', id, { inventory: 0 });
	const soldOut = (await trigger.poll()).items;
	control.setProduct('standard', id, { inventory: 5 });
	const back = (await trigger.poll()).items;
	expect(
		[price, soldOut, back].map((items) => items?.map((item) => [item.change, item.previous])),
	).toEqual([
		[['price', { rate: 2 }]],
		[['outOfStock', { inStock: true }]],
		[['backInStock', { inStock: false }]],
	]);
	expect(back?.[0]).toMatchObject({ event: 'productChange', productId: String(id), inventory: 5 });
});

test('proxyExpiring: each expiry date is told once, and the renewed one again', async () => {
	const { control } = rig;
	const [id = 0] = control.seed('tangmatlive', { proxies: 1 }).proxies;
	const start = Date.now();
	const hence = (hours: number) => new Date(start + hours * 3_600_000).toISOString();
	control.setProxy('tangmatlive', id, { expiresAt: hence(30) });
	const trigger = rig.activate(
		{ event: 'proxyExpiring', hoursBefore: 24 },
		{ profile: 'tangmatlive' },
	);
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	clock.advance({ hours: 7 });
	const first = await trigger.poll();
	expect(first.items).toEqual([
		expect.objectContaining({
			event: 'proxyExpiring',
			change: 'expiring',
			...common,
			proxyId: String(id),
		}),
	]);
	expect(first.items?.[0]?.hoursLeft).toBeCloseTo(23, 0);
	expect((await trigger.poll()).items).toBeNull();
	control.setProxy('tangmatlive', id, { expiresAt: hence(54) });
	expect((await trigger.poll()).items).toBeNull();
	clock.advance({ hours: 24 });
	expect((await trigger.poll()).items).toHaveLength(1);
});

test('proxyChange: status, address and auto-renewal are told, and no password is remembered', async () => {
	const { control } = rig;
	const [id = 0] = control.seed('tangmatlive', { proxies: 1 }).proxies;
	const trigger = rig.activate({ event: 'proxyChange' }, { profile: 'tangmatlive' });
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	control.setProxy('tangmatlive', id, { status: 'expired' });
	const status = (await trigger.poll()).items;
	expect(status).toEqual([
		expect.objectContaining({ event: 'proxyChange', change: 'status', status: 'expired' }),
	]);
	control.setProxy('tangmatlive', id, { password: 'brand-new-secret' });
	const address = (await trigger.poll()).items;
	expect(address).toEqual([expect.objectContaining({ change: 'address', proxyId: String(id) })]);
	control.setProxy('tangmatlive', id, { autoRenew: 1 });
	expect((await trigger.poll()).items).toEqual([
		expect.objectContaining({
			change: 'autoRenew',
			autoRenew: true,
			previous: { autoRenew: false },
		}),
	]);
	expect(address?.[0]?.source).toMatchObject({ password: 'brand-new-secret' });
	expect(JSON.stringify(trigger.saved())).not.toContain('brand-new-secret');
});
