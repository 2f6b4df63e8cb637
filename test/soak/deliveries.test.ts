import type { PanelControl } from '../../scripts/panel/control.ts';
import { createChanger } from './trigger/changer.ts';
import { Deliveries } from './trigger/deliveries.ts';

const rate = (eventId: string, more: object = {}) => ({
	event: 'serviceChange',
	change: 'rate',
	eventId,
	serviceId: '5',
	rate: 1.5,
	...more,
});
const made = { event: 'serviceChange', id: '5', value: 1.5 } as const;

test('a change is missing until it is reported', () => {
	const deliveries = new Deliveries();
	deliveries.make(made);
	expect(deliveries.missing).toEqual(['["serviceChange","5",1.5]']);
	deliveries.take(rate('a'));
	expect([deliveries.missing, deliveries.isDelivered(made)]).toEqual([[], true]);
});

test('the same event again is counted', () => {
	const deliveries = new Deliveries();
	deliveries.make(made);
	deliveries.take(rate('a'));
	deliveries.take(rate('a'));
	expect([deliveries.repeated, deliveries.invented]).toEqual([1, []]);
});

test.each([
	['another rate', rate('a', { rate: 2 })],
	['another service', rate('a', { serviceId: '6' })],
	['a removal', rate('a', { change: 'removed', rate: 1.5 })],
	[
		'an order that is not found',
		{ ...rate('a'), event: 'orderStatus', orderId: '5', status: null },
	],
	['no event', { ok: true }],
])('%s was never made', (_what, posted) => {
	const deliveries = new Deliveries();
	deliveries.make(made);
	deliveries.take(posted);
	expect([deliveries.invented.length, deliveries.missing.length]).toEqual([1, 1]);
});

test('what has changed once changes again only when that was reported', async () => {
	const calls: string[] = [];
	const control = (async (name: string, { id }: { id: string }) => {
		calls.push(`${name} ${id}`);
	}) as unknown as PanelControl;
	const deliveries = new Deliveries();
	const change = createChanger(control, { services: ['5'], orders: ['7'] }, deliveries);
	for (let turn = 0; turn < 6; turn += 1) await change();
	expect(calls).toEqual(['setService 5', 'setOrder 7']);
	deliveries.take(rate('a', { rate: 20.01 }));
	await change();
	expect(calls).toHaveLength(3);
});
