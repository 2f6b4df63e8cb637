import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { turnedClock } from '../../support/turnedClock';
import { withTrigger } from '../../support/triggerTest';
import type { Active } from '../../support/trigger';

const rig = withTrigger();
const clock = turnedClock();

const eventIds = async (trigger: Active) =>
	(await trigger.poll()).items?.map(({ eventId }) => eventId) ?? [];
const different = (ids: readonly unknown[]) => new Set(ids).size;

function pendingOrders(count: number): number[] {
	const { orders } = rig.control.seed('standard', { orders: count });
	for (const id of orders) rig.control.setOrder('standard', id, { status: 'Pending' });
	return orders;
}

const watching = (ids: readonly number[], options: INodeParameters = {}): INodeParameters => ({
	event: 'orderStatus',
	orderIds: ids.join(','),
	options,
});

test.each([false, true])(
	'an id taken off the list and put back repeats no event id, what is there reported: %s',
	async (reportExisting) => {
		const [one = 0, two = 0] = pendingOrders(2);
		let staticData: IDataObject = {};
		const seen: unknown[] = [];
		const at = async (ids: number[], status: string) => {
			rig.control.setOrder('standard', one, { status });
			const trigger = rig.activate(watching(ids, { reportExisting }), { staticData });
			seen.push(...(await eventIds(trigger)));
			staticData = trigger.saved();
		};
		for (let round = 0; round < 3; round += 1) {
			await at([one, two], 'Pending');
			await at([one, two], 'In progress');
			await at([two], 'In progress');
		}
		expect(seen.length).toBe(reportExisting ? 2 + 1 + 2 * 2 : 3);
		expect(different(seen)).toBe(seen.length);
	},
);

test('a proxy that changes from A to B and back twice has four event ids', async () => {
	const [id = 0] = rig.control.seed('tangmatlive', { proxies: 1 }).proxies;
	rig.control.setProxy('tangmatlive', id, { status: 'success' });
	const trigger = rig.activate({ event: 'proxyChange' }, { profile: 'tangmatlive' });
	await trigger.poll();
	const seen: unknown[] = [];
	for (const status of ['expired', 'success', 'expired', 'success']) {
		rig.control.setProxy('tangmatlive', id, { status });
		seen.push(...(await eventIds(trigger)));
	}
	expect([seen.length, different(seen)]).toEqual([4, 4]);
});

test('an expiry date that flaps between two values is one event for each', async () => {
	const [id = 0] = rig.control.seed('tangmatlive', { proxies: 1 }).proxies;
	const start = Date.now();
	const hence = (hours: number) => new Date(start + hours * 3_600_000).toISOString();
	rig.control.setProxy('tangmatlive', id, { expiresAt: hence(48) });
	const trigger = rig.activate(
		{ event: 'proxyExpiring', hoursBefore: 24 },
		{ profile: 'tangmatlive' },
	);
	await trigger.poll();
	const seen: unknown[] = [];
	for (const hours of [10, 12, 10, 12, 10, 12, 10, 12]) {
		rig.control.setProxy('tangmatlive', id, { expiresAt: hence(hours) });
		seen.push(...(await eventIds(trigger)));
	}
	expect([seen.length, different(seen)]).toEqual([2, 2]);
});

test('dates a month apart that a panel prints in turn are one event each, however long it does', async () => {
	const [id = 0] = rig.control.seed('tangmatlive', { proxies: 1 }).proxies;
	const start = Date.now();
	const dates = [30, 1].map((days) => new Date(start + days * 86_400_000).toISOString());
	const trigger = rig.activate(
		{ event: 'proxyExpiring', hoursBefore: 1_440, options: { reportExisting: true } },
		{ profile: 'tangmatlive' },
	);
	const seen: unknown[] = [];
	for (let poll = 0; poll < 80; poll += 1) {
		rig.control.setProxy('tangmatlive', id, { expiresAt: dates[poll % 2] ?? '' });
		seen.push(...(await eventIds(trigger)));
		clock.advance({ hours: 6 });
	}
	expect([seen.length, different(seen)]).toEqual([2, 2]);
});

test.each<[string, INodeParameters]>([
	['balanceBelow', { threshold: 1_000_000 }],
	['orderStatus', {}],
	['serviceChange', { filters: { search: 'no. 1' } }],
	['productChange', {}],
	['proxyExpiring', { hoursBefore: 8_000 }],
	['proxyChange', {}],
])('a lost memory of %s reports what is there with the same event ids', async (event, more) => {
	const ids = pendingOrders(2);
	rig.control.seed('standard', { services: 30, products: 3, proxies: 3 });
	const options = { reportExisting: true };
	const parameters = { event, orderIds: ids.join(' '), ...more, options };
	const first = await eventIds(rig.activate(parameters));
	clock.advance({ minutes: 7 });
	expect(first.length).toBeGreaterThan(0);
	expect(await eventIds(rig.activate(parameters))).toEqual(first);
});

test.each<[string, INodeParameters]>([
	['Search', { event: 'serviceChange', filters: { search: '{{ $json.word }}' } }],
	['Category', { event: 'serviceChange', filters: { category: '{{ $json.word }}' } }],
	['Category', { event: 'productChange', filters: { category: ['{{ $json.word }}'] } }],
	['Type', { event: 'serviceChange', filters: { type: '{{ $json.word }}' } }],
	[
		'Service',
		{
			event: 'serviceChange',
			filters: { service: { __rl: true, mode: 'id', value: '{{ $json.id }}' } },
		},
	],
	['Order IDs', { event: 'orderStatus', orderIds: '{{ $json.ids }}' }],
	['Threshold', { event: 'balanceBelow', threshold: '{{ $json.amount }}' }],
])('an expression left as plain text in %s is refused: %j', async (name, parameters) => {
	const { thrown } = await rig.activate(parameters).poll();
	expect(thrown?.message).toContain(name);
	expect(thrown?.message).toMatch(/holds an expression as plain text/);
});

test('the form takes no hours that are refused when read', () => {
	const { properties } = rig.triggers.node.description;
	const hours = properties.find(({ name }) => name === 'hoursBefore');
	expect(hours?.typeOptions?.minValue).toBeGreaterThan(0);
	expect(hours?.typeOptions?.maxValue).toBe(8_760);
});

test('a deleted credential is told as what it is, once and then hourly', async () => {
	rig.control.setBalance('standard', 20);
	const trigger = rig.activate({ event: 'balanceBelow', threshold: 10 });
	await trigger.poll();
	rig.triggers.forget();
	const told: number[] = [];
	for (let minute = 0; minute < 130; minute += 5) {
		const { thrown } = await trigger.poll();
		if (thrown) {
			told.push(minute);
			expect(thrown.message).toMatch(/^The credential of this trigger can't be read/);
			expect(thrown.description).toMatch(/deleted.*publish/);
		}
		clock.advance({ minutes: 5 });
	}
	expect(told).toEqual([0, 60, 120]);
	rig.triggers.keep(rig.panel.credential());
	rig.control.setBalance('standard', 3);
	expect((await trigger.poll()).items).toHaveLength(1);
});

test('a key that is refused in words with a time, and between outages, is tried seldom', async () => {
	rig.control.setBalance('standard', 20);
	const options = { maxRetries: 0 };
	const trigger = rig.activate({ event: 'balanceBelow', threshold: 10, options });
	await trigger.poll();
	rig.control.clearRequests();
	let told = 0;
	for (let minute = 0; minute < 24 * 60; minute += 1) {
		const isRefused = rig.control.requestCount() % 2 === 0;
		const body = `{"error":"Invalid API key at 12:${minute}"}`;
		rig.control.clearFaults();
		rig.control.fault(isRefused ? { kind: 'body', body } : { kind: 'status', status: 503 });
		if ((await trigger.poll()).thrown) told += 1;
		clock.advance({ minutes: 1 });
	}
	expect(rig.control.requestCount()).toBeLessThan(25);
	expect(told).toBeLessThan(50);
});

test('a new key in the same credential goes on with what is remembered', async () => {
	const credential = rig.panel.credential();
	rig.control.setBalance('standard', 20);
	const trigger = rig.activate({ event: 'balanceBelow', threshold: 10 }, { credential });
	await trigger.poll();
	rig.triggers.keep({ ...credential, apiKey: ` ${credential.apiKey}` });
	rig.control.setBalance('standard', 3);
	expect((await trigger.poll()).items).toHaveLength(1);
});

test('what a renamed trigger left behind is cleared, and nothing of others', async () => {
	const [one = 0] = pendingOrders(1);
	const trigger = rig.activate(watching([one]));
	await trigger.poll();
	const [name = '', store] = Object.entries(trigger.saved())[0] ?? [];
	const others = { 'node:Another kind': { lastItemDate: '2026-01-01' }, global: { memory: '{}' } };
	const staticData = { 'node:Earlier name': store, ...others };
	const renamed = rig.activate(watching([one]), { staticData });
	await renamed.poll();
	expect(Object.keys(renamed.saved()).sort()).toEqual([...Object.keys(others), name].sort());
});
