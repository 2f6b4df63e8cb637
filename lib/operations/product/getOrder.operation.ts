import { isRecord } from '../../values/record';
import { toMoney } from '../../values/money';
import { isFinished, normalizeStatus } from '../../values/statuses';
import { toText } from '../../values/text';
import { defineOperation, ids, Unreadable } from '../../define';
import { perStatus } from '../fields';

const delivered = 'c85c1d1a-9ef3-4d01-8c58-3dfaf3bbc78e';

export const getOrder = defineOperation({
	value: 'getOrder',
	displayName: 'Get Order',
	does: 'Get product orders',
	description: 'Retrieve the status of one or many product orders, and what was delivered',
	action: 'product_order_status',
	noun: 'product order',
	expects: ['status', 'charge', 'result', 'note'],
	ids: {
		name: 'productOrderId',
		field: ids({
			displayName: 'Product Order ID',
			placeholder: 'e.g. 77',
			description: 'One product order ID, or several separated by commas, spaces or new lines',
		}),
		one: 'order',
		many: ['orders'],
		upTo: 100,
	},
	repeatable: true,
	spends: false,
	answer: perStatus,
	reply: (record, { id }) => {
		const status = isRecord(record) ? normalizeStatus(record.status) : null;
		if (!isRecord(record) || status === null) {
			return new Unreadable('The panel did not say how the product order stands');
		}
		return {
			productOrderId: id,
			status,
			isFinished: isFinished(status),
			charge: toMoney(record.charge, record.currency),
			result: resultOf(record.result),
			note: toText(record.note),
		};
	},
	examples: [
		{
			name: 'delivered, unknown and canceled',
			params: { productOrderId: '123,456,789' },
			sends: { action: 'product_order_status', orders: '123,456,789' },
			receives: {
				'123': { charge: 7.5, status: 'Completed', result: delivered },
				'456': { error: 'Incorrect order ID' },
				'789': { charge: 0, status: 'Canceled', note: 'Out of stock' },
			},
			gives: [
				{
					productOrderId: '123',
					status: 'Completed',
					isFinished: true,
					charge: 7.5,
					result: delivered,
					note: null,
				},
				{ error: 'Incorrect order ID' },
				{
					productOrderId: '789',
					status: 'Canceled',
					isFinished: true,
					charge: 0,
					result: null,
					note: 'Out of stock',
				},
			],
		},
	],
});

/** What was bought, mostly text; lists of accounts come one a line. */
function resultOf(value: unknown): string | null {
	if (Array.isArray(value)) return value.map(resultOf).join('\n') || null;
	return isRecord(value) ? JSON.stringify(value) : toText(value);
}
