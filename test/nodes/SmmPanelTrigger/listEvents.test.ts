import { turnedClock } from '../../support/turnedClock';
import { withTrigger } from '../../support/triggerTest';

const rig = withTrigger();
const clock = turnedClock();

const common = {
	eventId: expect.stringMatching(/^[0-9a-f]{32}$/),
	detectedAt: expect.stringMatching(/^\d{4}-.*Z$/),
};

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
