import type { ProfileName } from '../support/panel';
import { practice } from '../support/practice';

const lab = practice();
const link = 'https://social.example/post/1';
const all: ProfileName[] = ['standard', 'tangmatlive', 'subpro', 'subgiamem', 'onedg', 'vnd'];
const cancelling: ProfileName[] = ['standard', 'tangmatlive', 'vnd'];
const selling: ProfileName[] = ['standard', 'onedg'];

const { gives } = lab;

const orderOf = (service: string, quantity = 200) => ({
	service: { __rl: true, mode: 'id', value: service },
	orderFields: { mappingMode: 'defineBelow', value: { link, quantity } },
});

async function placed(profile: ProfileName, service: string): Promise<string> {
	const [order] = await gives(profile, 'order.create', orderOf(service));
	return (order as { orderId: string }).orderId;
}

describe.each(all)('at the panel %s', (profile) => {
	test('services are listed with their prices as numbers', async () => {
		const services = await gives(profile, 'service.getAll', { returnAll: true });
		expect(services.length).toBeGreaterThan(5);
		expect(services[0]).toMatchObject({
			serviceId: '1',
			rate: expect.any(Number),
			min: expect.any(Number),
			refill: true,
		});
	});

	test('a limited list of services is as long as its limit', async () => {
		expect(await gives(profile, 'service.getAll', { returnAll: false, limit: 2 })).toHaveLength(2);
	});

	test('one service is found by its ID, and comes raw when not simplified', async () => {
		const [simple] = await gives(profile, 'service.get', { serviceId: '2' });
		const [raw] = await gives(profile, 'service.get', { serviceId: 2, simplify: false });
		expect(simple).toMatchObject({ serviceId: '2', rate: expect.any(Number) });
		expect(raw).toMatchObject({ serviceId: '2', service: 2, rate: expect.any(String) });
	});

	test('the balance is a number with its currency', async () => {
		const { balance, currency } = lab.panel.control.account(profile);
		expect(await gives(profile, 'balance.get')).toEqual([{ balance: Number(balance), currency }]);
	});

	test('a quote costs what the order then costs', async () => {
		const [quote] = await gives(profile, 'order.quote', orderOf('1'));
		expect(lab.panel.control.orders(profile)).toEqual([]);
		await placed(profile, '1');
		const [order] = lab.panel.control.orders(profile);
		expect(quote).toEqual({
			serviceId: '1',
			cost: Number(order?.charge),
			currency: null,
			quantity: 200,
			rate: expect.any(Number),
			problems: [],
		});
	});

	test('an order is placed once and followed to its end', async () => {
		const orderId = await placed(profile, '1');
		expect(lab.panel.control.orders(profile)).toMatchObject([
			{ id: Number(orderId), service: 1, link, quantity: 200 },
		]);
		expect(await gives(profile, 'order.get', { orderId })).toEqual([
			expect.objectContaining({ orderId, status: 'Pending', isFinished: false, remains: 200 }),
		]);
		lab.panel.control.setOrder(profile, orderId, { status: 'Completed', remains: -3 });
		expect(await gives(profile, 'order.get', { orderId })).toEqual([
			expect.objectContaining({ orderId, status: 'Completed', isFinished: true, remains: 0 }),
		]);
	});

	test('several orders come back in the order asked for', async () => {
		const ids = [
			await placed(profile, '1'),
			await placed(profile, '1'),
			await placed(profile, '1'),
		];
		const asked = [...ids].reverse();
		const found = await gives(profile, 'order.get', { orderId: asked.join('\n') });
		expect(found).toMatchObject(asked.map((orderId) => ({ orderId, status: 'Pending' })));
	});

	test('a refill is asked for and followed', async () => {
		const orderId = await placed(profile, '1');
		lab.panel.control.setOrder(profile, orderId, { status: 'Completed' });
		expect(await gives(profile, 'refill.create', { orderId })).toEqual([
			{ orderId, refillId: '1' },
		]);
		expect(await gives(profile, 'refill.get', { refillId: '1' })).toEqual([
			{ refillId: '1', status: 'Pending', isFinished: false },
		]);
		lab.panel.control.setRefill(profile, 1, { status: 'Completed' });
		expect(await gives(profile, 'refill.get', { refillId: '1' })).toEqual([
			{ refillId: '1', status: 'Completed', isFinished: true },
		]);
	});

	test('refills of several orders each have their number', async () => {
		const orders = [await placed(profile, '1'), await placed(profile, '1')];
		for (const id of orders) lab.panel.control.setOrder(profile, id, { status: 'Completed' });
		const refills = await gives(profile, 'refill.create', { orderId: orders.join(',') });
		expect(refills).toMatchObject(orders.map((orderId) => ({ orderId })));
		const refillId = [...new Set(refills.map((each) => (each as { refillId: string }).refillId))];
		expect(await gives(profile, 'refill.get', { refillId })).toMatchObject(
			refillId.map((id) => ({ refillId: id, status: 'Pending' })),
		);
	});

	test('any action can be called by its name', async () => {
		const parameters = { action: 'balance', parameters: {}, safeToRepeat: true };
		const [answer] = await gives(profile, 'api.call', parameters);
		expect(answer).toMatchObject({ balance: expect.anything(), currency: expect.any(String) });
	});
});

describe.each(cancelling)('at the panel %s', (profile) => {
	test.each([1, 2])('%i orders are asked to stop', async (count) => {
		const service = profile === 'standard' ? '1' : '3';
		const ids: string[] = [];
		while (ids.length < count) ids.push(await placed(profile, service));
		expect(await gives(profile, 'order.cancel', { orderId: ids })).toEqual(
			ids.map((orderId) => ({ orderId, cancelRequested: true })),
		);
		expect(lab.panel.control.orders(profile).map(({ status }) => status)).toEqual(
			ids.map(() => 'Canceled'),
		);
	});
});

describe.each(selling)('at the panel %s', (profile) => {
	test('products are listed with their stock', async () => {
		const filters = { inStock: false };
		expect(await gives(profile, 'product.getAll', { returnAll: true, filters })).toEqual([
			expect.objectContaining({ inStock: false, inventory: 0, require: 'Input your account' }),
		]);
	});

	test('a product is bought once and delivered', async () => {
		const product = { __rl: true, mode: 'id', value: '1' };
		const wanted = { product, quantity: 2, require: 'me@example.com' };
		const [order] = await gives(profile, 'product.createOrder', wanted);
		const { productOrderId } = order as { productOrderId: string };
		expect(lab.panel.control.productOrders(profile)).toMatchObject([{ product: 1, quantity: 2 }]);
		expect(await gives(profile, 'product.getOrder', { productOrderId })).toEqual([
			{
				productOrderId,
				status: 'Completed',
				isFinished: true,
				charge: 5,
				result: expect.any(String),
				note: null,
			},
		]);
	});
});
