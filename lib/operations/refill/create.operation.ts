import { perId } from '../../answers/perId';
import { isAcceptance } from '../../answers/texts';
import { isRecord } from '../../values/record';
import { toId } from '../../values/ids';
import { defineOperation, Unreadable } from '../../define';
import { orderIds } from '../order/fields';

export const create = defineOperation({
	value: 'create',
	displayName: 'Create',
	does: 'Create refills',
	description: 'Ask the panel to refill orders whose numbers have dropped',
	action: 'refill',
	noun: 'order',
	offers: 'refills',
	expects: ['refill', 'refill_id'],
	wrappers: ['order', 'orders', 'refills'],
	idKeys: ['order', 'order_id'],
	unavailable: 'refill_unavailable',
	ids: orderIds,
	repeatable: false,
	spends: false,
	answer: perId({
		valueKey: 'refill',
		isValue: isAcceptance,
		sharedByAll: true,
	}),
	reply: (record, { id }) => {
		const refillId = isRecord(record) ? toId(record.refill ?? record.refill_id) : null;
		// Some panels answer with a word in place of the refill ID: `{"refill":"requested"}`.
		return refillId === null || !/\d/.test(refillId)
			? new Unreadable('The panel sent no refill ID; whether it takes the refill is not known')
			: { orderId: id, refillId };
	},
	examples: [
		{
			name: 'one order',
			params: { orderId: '1' },
			sends: { action: 'refill', order: '1' },
			receives: { refill: '1' },
			gives: [{ orderId: '1', refillId: '1' }],
		},
		{
			name: 'several, one of them unknown',
			params: { orderId: ['1', '2', '3'] },
			sends: { action: 'refill', orders: '1,2,3' },
			receives: [
				{ order: 1, refill: 1 },
				{ order: 2, refill: 2 },
				{ order: 3, refill: { error: 'Incorrect order ID' } },
			],
			gives: [
				{ orderId: '1', refillId: '1' },
				{ orderId: '2', refillId: '2' },
				{ error: 'Incorrect order ID' },
			],
		},
		{
			name: 'a panel that answers several orders with one refill',
			params: { orderId: '1,2' },
			sends: { action: 'refill', orders: '1,2' },
			receives: { refill: '7' },
			gives: [
				{ orderId: '1', refillId: '7' },
				{ orderId: '2', refillId: '7' },
			],
		},
	],
});
