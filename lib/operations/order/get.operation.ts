import { asJson, defineOperation, type Json, Unreadable } from '../../define';
import { toId } from '../../values/ids';
import { toCount, toMoney } from '../../values/money';
import { firstOf, isRecord } from '../../values/record';
import { isFinished, normalizeStatus } from '../../values/statuses';
import { toText } from '../../values/text';
import { perStatus } from '../fields';
import { orderIds } from './fields';

/** What a panel that says only the status leaves open. */
const unknown = { charge: null, startCount: null, remains: null, currency: null };

export const get = defineOperation({
	value: 'get',
	displayName: 'Get',
	does: 'Get orders',
	description: 'Retrieve the status of one or many orders',
	action: 'status',
	noun: 'order',
	offers: null,
	expects: ['status', 'charge', 'remains', 'start_count', 'start_counter'],
	ids: orderIds,
	repeatable: true,
	spends: false,
	answer: perStatus,
	reply: (record, { id }) =>
		simplifyOrder(record, id) ?? new Unreadable('The panel did not say how the order stands'),
	examples: [
		{
			name: 'one order that over-delivered',
			params: { orderId: '123' },
			sends: { action: 'status', order: '123' },
			receives: { charge: '2.5', start_count: '168', status: 'Completed', remains: '-2' },
			gives: [
				{
					orderId: '123',
					status: 'Completed',
					isFinished: true,
					charge: 2.5,
					startCount: 168,
					remains: 0,
					currency: null,
				},
			],
		},
		{
			name: 'one of two is unknown',
			params: { orderId: '456, 789' },
			sends: { action: 'status', orders: '456,789' },
			receives: {
				'456': { error: 'Incorrect order ID' },
				'789': {
					charge: '1.44219',
					start_count: '234',
					status: 'In progress',
					remains: '10',
					currency: 'USD',
				},
			},
			gives: [
				{ error: 'Incorrect order ID' },
				{
					orderId: '789',
					status: 'In progress',
					isFinished: false,
					charge: 1.44219,
					startCount: 234,
					remains: 10,
					currency: 'USD',
				},
			],
		},
		{
			name: 'subscriptions with and without an end, and a drip-feed',
			params: { orderId: '5,6,7' },
			sends: { action: 'status', orders: '5,6,7' },
			receives: {
				'5': { status: 'Active', expiry: null, posts: '3', orders: ['17', 18] },
				'6': { status: 'Completed', expiry: '31/12/2025', posts: 5, orders: [19] },
				'7': { status: 'In progress', charge: '0.5', runs: '2', orders: '20' },
			},
			gives: [
				{
					...unknown,
					orderId: '5',
					status: 'Active',
					isFinished: false,
					posts: 3,
					expiry: null,
					orders: ['17', '18'],
				},
				{
					...unknown,
					orderId: '6',
					status: 'Completed',
					isFinished: true,
					posts: 5,
					expiry: '31/12/2025',
					orders: ['19'],
				},
				{
					...unknown,
					orderId: '7',
					status: 'In progress',
					isFinished: false,
					charge: 0.5,
					runs: 2,
					orders: ['20'],
				},
			],
		},
	],
});

/** An order's state; null where the record holds neither a status nor a charge. */
function simplifyOrder(record: unknown, orderId: string): Json | null {
	if (!isRecord(record)) return null;
	const status = normalizeStatus(record.status);
	const charge = toMoney(record.charge, record.currency);
	if (status === null && charge === null) return null;
	const remains = toCount(record.remains);
	const order: Record<string, unknown> = {
		orderId,
		status,
		isFinished: isFinished(status),
		charge,
		startCount: toCount(firstOf(record, ['start_count', 'start_counter'])),
		// Panels deliver more than ordered and then count below zero: nothing remains.
		remains: remains === null ? null : Math.max(0, remains),
		currency: toText(record.currency),
	};
	for (const [name, read] of Object.entries(extras)) {
		if (Object.hasOwn(record, name)) order[name] = read(record[name]);
	}
	return asJson(order);
}

/** What subscriptions and drip-feeds say besides. */
const extras = { posts: toCount, runs: toCount, expiry: toText, orders: idsIn };

function idsIn(value: unknown): string[] {
	const list = Array.isArray(value) ? value : [value];
	return list.flatMap((each: unknown) => {
		const id = toId(isRecord(each) ? firstOf(each, ['order', 'id']) : each);
		return id ?? [];
	});
}
