import type { INodeParameters } from 'n8n-workflow';
import { turnedClock } from '../../support/turnedClock';
import { withTrigger } from '../../support/triggerTest';

const rig = withTrigger();
const clock = turnedClock();

const balance: INodeParameters = {
	event: 'balanceBelow',
	threshold: 10,
	options: { maxRetries: 0, timeout: 3 },
};

/** A trigger that has looked once, at a balance of 20. */
async function settled() {
	rig.control.setBalance('standard', 20);
	const trigger = rig.activate(balance);
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	return trigger;
}

test.each([
	['rate-limited', { kind: 'rateLimit', retryAfter: 90 }, { retryAfterMs: 90_000 }],
	['temporarily-unavailable', { kind: 'status', status: 503 }, {}],
	['temporarily-unavailable', { kind: 'html' }, {}],
	['temporarily-unavailable', { kind: 'cut' }, {}],
	['temporarily-unavailable', { kind: 'hang' }, {}],
	['temporarily-unavailable', { kind: 'truncated' }, {}],
	['credential-invalid', { kind: 'body', body: '{"error":"Invalid API key"}' }, {}],
] as const)('a failure is thrown as %s: %j', async (cause, fault, more) => {
	const trigger = await settled();
	rig.control.fault(fault);
	const { thrown } = await trigger.poll();
	expect(thrown?.failure).toEqual({ cause, ...more });
	expect(thrown?.message.length).toBeGreaterThan(5);
	expect(thrown?.description).toMatch(/\./);
});

test('an outage is told once, then hourly, and what happened meanwhile afterwards', async () => {
	const trigger = await settled();
	rig.control.fault({ kind: 'status', status: 503, times: 'always' });
	const told: number[] = [];
	for (let minute = 0; minute < 130; minute += 5) {
		if ((await trigger.poll()).thrown) told.push(minute);
		clock.advance({ minutes: 5 });
	}
	expect(told).toEqual([0, 60, 120]);
	rig.control.clearFaults();
	rig.control.setBalance('standard', 3);
	expect((await trigger.poll()).items).toHaveLength(1);
});

test('a new outage after a recovery is told at once', async () => {
	const trigger = await settled();
	const outage = { kind: 'status', status: 503 } as const;
	rig.control.fault(outage);
	expect((await trigger.poll()).thrown).toBeDefined();
	expect((await trigger.poll()).thrown).toBeUndefined();
	rig.control.fault(outage);
	expect((await trigger.poll()).thrown).toBeDefined();
});

test('a refused key is tried again after growing waits only, and at once when it was corrected', async () => {
	rig.control.setBalance('standard', 20);
	const credential = rig.panel.credential();
	const trigger = rig.activate(balance, { credential });
	await trigger.poll();
	rig.triggers.keep({ ...credential, apiKey: 'wrong-key-wrong-key' });
	rig.control.clearRequests();
	const told: number[] = [];
	for (let minute = 0; minute < 120; minute += 1) {
		const { thrown } = await trigger.poll();
		if (thrown) told.push(minute);
		expect(JSON.stringify([thrown?.message, thrown?.description])).not.toContain('wrong-key');
		clock.advance({ minutes: 1 });
	}
	expect(told).toEqual([0, 60]);
	expect(rig.control.requestCount()).toBe(5);
	rig.triggers.keep(credential);
	rig.control.setBalance('standard', 3);
	expect((await trigger.poll()).items).toHaveLength(1);
});

test('a refused key reaches the panel once, however many orders are watched', async () => {
	const { orders } = rig.control.seed('standard', { orders: 1000 });
	const credential = { ...rig.panel.credential(), apiKey: 'wrong-key-wrong-key' };
	const parameters = { event: 'orderStatus', orderIds: orders.join(',') };
	const { thrown } = await rig.activate(parameters, { credential }).poll();
	expect(thrown?.failure).toEqual({ cause: 'credential-invalid' });
	expect(rig.control.requestCount()).toBe(1);
});

test('a request that fails among many keeps the whole poll from being remembered', async () => {
	const { orders } = rig.control.seed('standard', { orders: 300 });
	for (const id of orders) rig.control.setOrder('standard', id, { status: 'Pending' });
	const options = { maxRetries: 0, concurrency: 1 };
	const trigger = rig.activate({ event: 'orderStatus', orderIds: orders.join(','), options });
	await trigger.poll();
	const before = trigger.saved();
	for (const id of orders) rig.control.setOrder('standard', id, { status: 'Partial' });
	rig.control.fault({ kind: 'status', status: 502, after: 1 });
	const failed = await trigger.poll();
	expect([failed.items, failed.thrown === undefined]).toEqual([null, false]);
	expect(keptOf(trigger.saved())).toEqual(keptOf(before));
	expect((await trigger.poll()).items).toHaveLength(300);
});

function keptOf(staticData: unknown): unknown {
	const store = Object.values(staticData as Record<string, Record<string, unknown>>)[0];
	return store?.memory;
}

test.each([
	['an answer that leaves ids out', { kind: 'omit' }],
	['an error item in place of a status', { kind: 'body' }],
] as const)('%s is not taken for a change', async (_, { kind }) => {
	const [one = 0, two = 0] = rig.control.seed('standard', { orders: 2 }).orders;
	for (const id of [one, two]) rig.control.setOrder('standard', id, { status: 'Pending' });
	const trigger = rig.activate({ event: 'orderStatus', orderIds: `${one},${two}` });
	await trigger.poll();
	const body = JSON.stringify({
		[one]: { status: 'Pending' },
		[two]: { error: 'Try again later' },
	});
	for (let poll = 0; poll < 5; poll += 1) {
		rig.control.fault(kind === 'omit' ? { kind, ids: [String(two)] } : { kind, body });
		expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	}
	rig.control.setOrder('standard', two, { status: 'Partial' });
	expect((await trigger.poll()).items).toEqual([
		expect.objectContaining({ orderId: String(two), previous: { status: 'Pending' } }),
	]);
});

test.each([
	['an empty list', { body: '[]' }],
	['words for an empty list', { body: '{"status":"success","data":"Empty Data"}' }],
	['one service of many', { body: '[{"service":1,"name":"Facebook views","rate":"1"}]' }],
])('%s is not taken for the removal of thousands', async (_, { body }) => {
	rig.control.seed('standard', { services: 2000 });
	const trigger = rig.activate({ event: 'serviceChange', changes: ['removed', 'added'] });
	await trigger.poll();
	rig.control.fault({ kind: 'body', body, action: 'services', times: 10 });
	for (let poll = 0; poll < 12; poll += 1) {
		clock.advance({ minutes: 1 });
		expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	}
});

test('n8n that restarts during an outage watches on, and the next poll tells of it', async () => {
	const settledTrigger = await settled();
	rig.control.fault({ kind: 'status', status: 503, times: 'always' });
	const staticData = settledTrigger.saved();
	const trigger = rig.activate(balance, { staticData, activation: 'init' });
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	clock.advance({ minutes: 1 });
	expect((await trigger.poll()).thrown).toBeDefined();
	rig.control.clearFaults();
	rig.control.setBalance('standard', 3);
	expect((await trigger.poll()).items).toHaveLength(1);
});

test('n8n that restarts with a refused key asks the panel no sooner for it', async () => {
	const credential = { ...rig.panel.credential(), apiKey: 'wrong-key-wrong-key' };
	const first = rig.activate(balance, { credential, activation: 'init' });
	expect(await first.poll()).toEqual({ items: null, thrown: undefined });
	clock.advance({ minutes: 1 });
	const { thrown } = await first.poll();
	expect(thrown?.failure).toEqual({ cause: 'credential-invalid' });
	expect(rig.control.requestCount()).toBe(1);
});

test.each([429, 503])('the pause that a panel asks for with %d is kept', async (status) => {
	const trigger = rig.activate({
		event: 'balanceBelow',
		threshold: 10,
		options: { maxRetries: 0 },
	});
	await trigger.poll();
	rig.control.clearRequests();
	const headers = { 'retry-after': '1800' };
	rig.control.fault({ kind: 'status', status, headers, times: 'always' });
	for (let minute = 0; minute < 35; minute += 1) {
		await trigger.poll();
		clock.advance({ minutes: 1 });
	}
	expect(rig.control.requests()).toHaveLength(2);
});
