import { perId } from '../../answers/perId';
import { isAcceptance } from '../../answers/texts';
import { firstOf, isRecord } from '../../values/record';
import { toFlag } from '../../values/text';
import { toId } from '../../values/ids';
import { defineOperation, Unreadable } from '../../define';
import { orderIds } from './fields';

const answerKeys = ['cancel', 'cancel_id', 'canceled', 'cancelled', 'success'];

export const cancel = defineOperation({
	value: 'cancel',
	displayName: 'Cancel',
	does: 'Cancel orders',
	description:
		'Ask the panel to stop orders that have not finished. The panel may refuse or take its time: get the order later to see its status.',
	action: 'cancel',
	noun: 'order',
	offers: 'cancellations',
	expects: answerKeys,
	idKeys: ['order', 'order_id'],
	unavailable: 'cancel_unavailable',
	// One documented panel reads the list as `refills`.
	ids: { name: 'orderId', field: orderIds.field, many: ['orders', 'refills'], upTo: 100 },
	repeatable: false,
	spends: false,
	answer: perId({
		valueKey: 'cancel',
		isValue: isAcceptance,
		sharedByAll: true,
		doneKeys: ['canceled', 'cancelled'],
	}),
	reply: (record, { id }) => {
		const said = isRecord(record) ? firstOf(record, answerKeys) : undefined;
		if (!isYes(said)) {
			return new Unreadable('The panel did not say whether it takes the cancellation');
		}
		const cancelId = toId(isRecord(record) ? (record.cancel_id ?? record.cancel) : null);
		const named = cancelId !== null && cancelId !== '1' && /\d/.test(cancelId);
		return { orderId: id, cancelRequested: true, ...(named ? { cancelId } : {}) };
	},
	examples: [
		{
			name: 'one of two is unknown',
			params: { orderId: '123,456' },
			sends: { action: 'cancel', orders: '123,456', refills: '123,456' },
			receives: [
				{ order: 123, cancel: { error: 'Incorrect order ID' } },
				{ order: 456, cancel: 1 },
			],
			gives: [{ error: 'Incorrect order ID' }, { orderId: '456', cancelRequested: true }],
		},
		{
			name: 'a panel that gives the cancellation an ID',
			params: { orderId: '123' },
			sends: { action: 'cancel', orders: '123', refills: '123' },
			receives: [{ order: 123, cancel: 4711 }],
			gives: [{ orderId: '123', cancelRequested: true, cancelId: '4711' }],
		},
		{
			name: 'a map by order, with one that can not be canceled',
			params: { orderId: '123 456' },
			sends: { action: 'cancel', orders: '123,456', refills: '123,456' },
			receives: { '123': { cancel: 1 }, '456': { error: 'Service not support cancel!' } },
			gives: [{ orderId: '123', cancelRequested: true }, { error: 'Service not support cancel!' }],
		},
	],
});

/** 1, true, the id of the request, or words: those of a refusal were sorted out before. */
function isYes(said: unknown): boolean {
	if (said === true || toId(said) !== null) return true;
	return typeof said === 'string' && /\p{L}/u.test(said) && toFlag(said) !== false;
}
