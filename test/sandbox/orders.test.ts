import { LINK, withSandbox } from './support';

const panel = withSandbox();

const add = async (service: string, params: Record<string, string>): Promise<string> => {
	const { order } = await panel.ask('standard', 'add', { service, link: LINK, ...params });
	return String(order);
};
const status = (order: string) => panel.ask('standard', 'status', { order });

test.each([
	[0, 'Pending', '300'],
	[119, 'Pending', '300'],
	[120, 'Processing', '300'],
	[240, 'In progress', '300'],
	[420, 'In progress', '150'],
	[599, 'In progress', '1'],
	[600, 'Completed', '0'],
])('after %s s an order is %s with %s remaining', async (seconds, expected, remains) => {
	const id = await add('2', { quantity: '300' });
	panel.control.advance(seconds);
	expect(await status(id)).toMatchObject({ status: expected, remains });
});

test('a partial order gives the money of the rest back, once', async () => {
	const id = await add('9', { quantity: '1000' });
	expect(panel.control.account('standard')).toMatchObject({ balance: '999.2', spent: '0.8' });
	panel.control.advance(600);
	expect(await status(id)).toMatchObject({ status: 'Partial', remains: '400', charge: '0.48' });
	panel.control.advance(600);
	expect(panel.control.account('standard')).toMatchObject({ balance: '999.52', spent: '0.48' });
});

test('a canceled order gives all its money back', async () => {
	const id = await add('10', { quantity: '1000' });
	panel.control.advance(600);
	expect(await status(id)).toMatchObject({ status: 'Canceled', remains: '1000', charge: '0' });
	expect(panel.control.account('standard')).toMatchObject({ balance: '1000', spent: '0' });
});

test('an over-delivered order has remains below zero', async () => {
	const id = await add('11', { quantity: '100' });
	panel.control.advance(600);
	expect(await status(id)).toMatchObject({ status: 'Completed', remains: '-2' });
});

test('many small charges leave an exact balance', async () => {
	panel.control.setService('standard', 2, { rate: '0.1' });
	for (let n = 0; n < 30; n += 1) await add('2', { quantity: '33' });
	expect(panel.control.account('standard')).toMatchObject({ balance: '999.901', spent: '0.099' });
});

test('cancel refunds what was not delivered and refuses finished and uncancelable orders', async () => {
	const fresh = await add('1', { quantity: '100' });
	const fixed = await add('4', { quantity: '200' });
	const done = await add('2', { quantity: '100' });
	panel.control.setOrder('standard', done, { status: 'Completed', remains: 0 });
	expect(await panel.ask('standard', 'cancel', { orders: `${fresh},${fixed},${done},x` })).toEqual([
		{ order: Number(fresh), cancel: 1 },
		{ order: Number(fixed), cancel: { error: 'Order cannot be canceled' } },
		{ order: Number(done), cancel: { error: 'Cannot cancel' } },
		{ order: 'x', cancel: { error: 'Incorrect order ID' } },
	]);
	expect(await status(fresh)).toMatchObject({ status: 'Canceled', charge: '0' });
	const half = await add('1', { quantity: '300' });
	panel.control.advance(420);
	await panel.ask('standard', 'cancel', { orders: half });
	expect(await status(half)).toMatchObject({ status: 'Partial', remains: '150', charge: '0.18' });
});

test('a drip-feed places a run every interval and is paid at once', async () => {
	const id = await add('1', { quantity: '50', runs: '3', interval: '10' });
	expect(panel.control.account('standard').spent).toBe('0.18');
	expect(await status(id)).toEqual({ status: 'In progress', runs: '3', orders: ['1002'] });
	panel.control.advance(1200);
	expect(await status(id)).toMatchObject({ status: 'Completed', orders: ['1002', '1003', '1004'] });
	expect(panel.control.orders('standard')).toHaveLength(1);
	expect(panel.control.childOrders('standard')).toHaveLength(3);
	expect(panel.control.account('standard').spent).toBe('0.18');
});

test('a subscription orders post by post until its number is reached', async () => {
	const id = await add('26', {
		username: 'a',
		min: '10',
		max: '20',
		delay: '0',
		posts: '2',
		expiry: '01/02/2099',
	});
	expect(await status(id)).toEqual({
		status: 'Active',
		expiry: '01/02/2099',
		posts: '0',
		orders: [],
	});
	panel.control.advance(600);
	expect(await status(id)).toMatchObject({ status: 'Active', posts: '1', orders: ['1002'] });
	panel.control.advance(600);
	expect(await status(id)).toMatchObject({ status: 'Completed', posts: '2' });
	expect(panel.control.account('standard').spent).toBe('0.03');
});

test('a subscription ends at its expiry', async () => {
	panel.control.setNow('2030-01-01T00:00:00Z');
	const id = await add('26', {
		username: 'a',
		min: '10',
		max: '20',
		delay: '0',
		posts: '999',
		expiry: '02/01/2030',
	});
	panel.control.setNow('2030-01-03T00:00:01Z');
	expect(await status(id)).toMatchObject({ status: 'Expired' });
});

test('a test can force any status and answer', async () => {
	const id = await add('1', { quantity: '100' });
	panel.control.setOrder('standard', id, { status: 'Refunded', answer: { remains: null } });
	expect(await status(id)).toMatchObject({ status: 'Refunded', remains: null });
});

test('refills go to completed orders of refillable services, once a day', async () => {
	const open = await add('1', { quantity: '100' });
	expect(await panel.ask('standard', 'refill', { order: open })).toEqual({
		error: 'Order not eligible for refill.',
	});
	const without = await add('2', { quantity: '100' });
	const rejected = await add('11', { quantity: '100' });
	panel.control.advance(600);
	expect(
		await panel.ask('standard', 'refill', { orders: `${open},${without},${rejected}` }),
	).toEqual([
		{ order: Number(open), refill: 1 },
		{ order: Number(without), refill: { error: 'This service does not offer refill.' } },
		{ order: Number(rejected), refill: 2 },
	]);
	expect((await panel.ask('standard', 'refill', { order: open })).error).toMatch(/24 hours ago/);
	expect(await panel.ask('standard', 'refill_status', { refill: '1' })).toEqual({
		status: 'Pending',
	});
	panel.control.advance(300);
	expect(await panel.ask('standard', 'refill_status', { refill: '2' })).toEqual({
		status: 'In progress',
	});
	panel.control.advance(300);
	expect(panel.control.refills('standard').map((refill) => refill.status)).toEqual([
		'Completed',
		'Rejected',
	]);
});

test('a panel set to know no lists asks for one order at a time', async () => {
	const id = await add('1', { quantity: '100' });
	panel.control.setProfile('standard', { knowsLists: false });
	expect(await panel.ask('standard', 'status', { orders: id })).toEqual({
		error: 'Incorrect request',
	});
	expect(await status(id)).toMatchObject({ status: 'Pending' });
});

describe('the money of a drip-feed', () => {
	const feed = (runs: string) => add('1', { quantity: '100', runs, interval: '10' });
	const cancel = (orders: string) => panel.ask('standard', 'cancel', { orders });

	test.each([
		['the plan first', ['1001,1002']],
		['the run first', ['1002,1001']],
		['the run and later the plan', ['1002', '1001']],
	])('comes back whole, canceled %s', async (_name, requests) => {
		await feed('2');
		expect(panel.control.account('standard').spent).toBe('0.24');
		for (const orders of requests) await cancel(orders);
		expect(panel.control.account('standard')).toMatchObject({ balance: '1000', spent: '0' });
		expect(panel.control.orders('standard')).toMatchObject([{ charge: '0', status: 'Canceled' }]);
	});

	test('comes back for the runs that never came, whatever happened to earlier ones', async () => {
		await feed('4');
		panel.control.advance(600);
		await cancel('1003,1001,1003');
		expect(panel.control.account('standard').spent).toBe('0.12');
		panel.control.advance(600);
		expect(panel.control.childOrders('standard').map(({ id }) => id)).toEqual([1002, 1003]);
		expect(panel.control.account('standard').spent).toBe('0.12');
	});

	test('comes back run by run where the runs are canceled by the panel', async () => {
		panel.control.setService('standard', 1, { fate: 'canceled' });
		await feed('2');
		panel.control.advance(240);
		await cancel('1001');
		expect(panel.control.account('standard')).toMatchObject({ balance: '1000', spent: '0' });
	});
});

test('no more comes back than was paid, whatever remains a test has forced', async () => {
	const id = await add('1', { quantity: '100' });
	panel.control.setOrder('standard', id, { remains: 5000 });
	await panel.ask('standard', 'cancel', { orders: id });
	expect(panel.control.account('standard')).toMatchObject({ balance: '1000', spent: '0' });
});

test('a subscription orders for old posts at once, and then for new ones', async () => {
	const feed = { username: 'a', min: '10', max: '20', delay: '0' };
	const id = await add('26', { ...feed, old_posts: '2', posts: '1' });
	expect(await status(id)).toMatchObject({
		status: 'Active',
		posts: '2',
		orders: ['1002', '1003'],
	});
	panel.control.advance(600);
	expect(await status(id)).toMatchObject({ status: 'Completed', posts: '3' });
	expect(panel.control.account('standard').spent).toBe('0.045');
});

test('a subscription waits for money and goes on when there is some', async () => {
	panel.control.setBalance('standard', '0.02');
	const id = await add('26', { username: 'a', min: '10', max: '20', delay: '0', posts: '2' });
	panel.control.advance(1200);
	expect(await status(id)).toMatchObject({ status: 'Active', posts: '1' });
	panel.control.setBalance('standard', '1');
	expect(await status(id)).toMatchObject({ status: 'Completed', posts: '2' });
	expect(panel.control.account('standard').balance).toBe('0.985');
});
