import { startPanel, type Panel } from '../../support/panel';
import { startTriggers, type Triggers } from '../../support/trigger';

let triggers: Triggers;
let panel: Panel;
beforeAll(async () => {
	[triggers, panel] = await Promise.all([startTriggers(), startPanel()]);
});
beforeEach(() => panel.control.reset());
afterAll(async () => {
	await Promise.all([triggers?.close(), panel?.close()]);
});

test('a balance that falls below the threshold is reported once, and again after it was above', async () => {
	panel.control.setBalance('standard', 20);
	const trigger = triggers.activate({
		parameters: { event: 'balanceBelow', threshold: 10 },
		credential: panel.credential(),
	});
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	panel.control.setBalance('standard', 9);
	const first = await trigger.poll();
	expect(first.items).toEqual([
		{
			event: 'balanceBelow',
			change: 'below',
			eventId: expect.stringMatching(/^[0-9a-f]{32}$/),
			detectedAt: expect.stringMatching(/Z$/),
			balance: 9,
			currency: 'USD',
			threshold: 10,
			previous: { balance: 20 },
		},
	]);
	expect((await trigger.poll()).items).toBeNull();
	panel.control.setBalance('standard', 10);
	expect((await trigger.poll()).items).toBeNull();
	panel.control.setBalance('standard', 5);
	const second = await trigger.poll();
	expect(second.items?.[0]?.eventId).not.toBe(first.items?.[0]?.eventId);
});

test('an order is reported at each new status and dropped from the polls when it has finished', async () => {
	const { orders } = panel.control.seed('standard', { orders: 2 });
	const [one = 0, two = 0] = orders;
	panel.control.setOrder('standard', one, { status: 'Pending' });
	panel.control.setOrder('standard', two, { status: 'Pending' });
	const trigger = triggers.activate({
		parameters: { event: 'orderStatus', orderIds: `${one}, ${two}` },
		credential: panel.credential(),
	});
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
	panel.control.setOrder('standard', two, { status: 'Completed' });
	expect((await trigger.poll()).items).toEqual([
		expect.objectContaining({
			event: 'orderStatus',
			change: 'status',
			orderId: String(two),
			status: 'Completed',
			isFinished: true,
			previous: { status: 'Pending' },
		}),
	]);
	panel.control.clearRequests();
	expect((await trigger.poll()).items).toBeNull();
	expect(panel.control.requests({ action: 'status' }).map(({ params }) => params)).toEqual([
		expect.objectContaining({ order: String(one) }),
	]);
});
