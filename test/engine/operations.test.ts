import type { ProfileName } from '../support/panel';
import { jsonOf, practice } from '../support/practice';

const lab = practice();
const link = 'https://social.example/post/1';
const all: ProfileName[] = ['standard', 'tangmatlive', 'subpro', 'subgiamem', 'onedg', 'vnd'];
const cancelling: ProfileName[] = ['standard', 'tangmatlive', 'vnd'];
const selling: ProfileName[] = ['standard', 'onedg'];
const shops: ProfileName[] = ['standard', 'tangmatlive'];

/** What a run put out; a failure of any kind fails the test with the error's own words. */
async function gives(profile: ProfileName, name: string, parameters = {}): Promise<unknown[]> {
	const { main, thrown } = await lab.run(name, parameters, { profile });
	if (thrown) throw thrown;
	expect(main.every(({ pairedItem }) => pairedItem !== undefined)).toBe(true);
	return jsonOf(main);
}

const orderOf = (service: string, quantity = 200) => ({
	service: { __rl: true, mode: 'id', value: service },
	orderFields: { mappingMode: 'defineBelow', value: { link, quantity } },
});

async function placed(profile: ProfileName, service: string): Promise<string> {
	const [order] = await gives(profile, 'order.create', orderOf(service));
	return (order as { orderId: string }).orderId;
}

async function bought(profile: ProfileName, proxyKind = 'v4static'): Promise<string[]> {
	const wanted = { proxyKind, quantity: 2, days: 3, protocol: 'SOCKS5', options: {} };
	const proxies = await gives(profile, 'proxy.buy', wanted);
	return proxies.map((proxy) => (proxy as { proxyId: string }).proxyId);
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

describe.each(shops)('at the proxy shop %s', (profile) => {
	test.each(['v4static', 'v6static', 'v4rotate'])('%s proxies are bought', async (kind) => {
		const ids = await bought(profile, kind);
		const found = await gives(profile, 'proxy.getAll', { returnAll: true });
		expect(found).toMatchObject(
			ids.map((proxyId) => ({
				proxyId,
				protocol: 'SOCKS5',
				hoursLeft: 72,
				source: { port: expect.any(Number), url: expect.stringMatching(/^socks5:\/\//) },
			})),
		);
	});

	test('one proxy is found by its ID', async () => {
		const [proxyId = ''] = await bought(profile);
		expect(await gives(profile, 'proxy.get', { proxyId })).toMatchObject([{ proxyId }]);
	});

	test('proxies are renewed in one request and tell what it cost', async () => {
		const ids = await bought(profile);
		lab.panel.control.clearRequests();
		const renewed = await gives(profile, 'proxy.renew', { proxyId: ids.join(' '), days: 30 });
		expect(renewed).toMatchObject(
			ids.map((proxyId) => ({ proxyId, totalPrice: expect.any(Number) })),
		);
		expect(lab.panel.control.proxies(profile).map(({ renewals }) => renewals)).toEqual([1, 1]);
		expect(lab.panel.control.requestCount({ action: 'renew_proxy' })).toBe(1);
	});

	test('proxies get another login', async () => {
		const ids = await bought(profile);
		const options = { protocol: 'http', username: 'me', password: 'p@ss:word' };
		const changed = await gives(profile, 'proxy.changeAuth', { proxyId: ids, options });
		expect(changed).toMatchObject(
			ids.map((proxyId) => ({ proxyId, source: { username: 'me', password: 'p@ss:word' } })),
		);
	});

	test('proxies are replaced by others with new addresses', async () => {
		const ids = await bought(profile);
		const addresses = () => lab.panel.control.proxies(profile).map(({ source }) => source);
		const before = addresses();
		await gives(profile, 'proxy.replace', { proxyId: ids });
		expect(addresses()).toHaveLength(2);
		expect(addresses()).not.toEqual(before);
	});

	test('a rotating proxy shows its address and how long it lives', async () => {
		await bought(profile, 'v4rotate');
		const [{ rotationKey } = { rotationKey: null }] = lab.panel.control.proxies(profile);
		const [now] = await gives(profile, 'proxy.getRotating', { rotationKey, options: {} });
		expect(now).toMatchObject({
			rotationKey,
			http: { url: expect.stringMatching(/^http:\/\//) },
			socks5: { url: expect.stringMatching(/^socks5:\/\//) },
			secondsLeft: expect.any(Number),
		});
	});

	test('a package is downloaded as items', async () => {
		const [proxyId = ''] = await bought(profile);
		const items = await gives(profile, 'proxy.download', {
			proxyId,
			mode: 'source',
			output: 'items',
		});
		expect(items).toHaveLength(2);
		expect(items[0]).toMatchObject({ host: expect.any(String), type: 'SOCKS5' });
	});

	test('a package is downloaded as a text file with one proxy a line', async () => {
		const [proxyId = ''] = await bought(profile);
		const wanted = { proxyId, mode: 'source', output: 'file', binaryPropertyName: 'list' };
		const { main } = await lab.run('proxy.download', wanted, { profile });
		expect(main).toMatchObject([{ json: { count: 2, type: 'SOCKS5' }, pairedItem: { item: 0 } }]);
		const file = main[0]?.binary?.list;
		expect(file).toMatchObject({ mimeType: 'text/plain', fileName: `proxies-${proxyId}.txt` });
		const lines = Buffer.from(file?.data ?? '', 'base64')
			.toString()
			.trimEnd()
			.split('\n');
		expect(lines.map((line) => line.split(':').length)).toEqual([4, 4]);
	});
});
