import { namedOrders } from '../../../../lib/answers/orderNames';
import { asItCame, listOf } from '../../../../lib/answers/reading';
import { perId } from '../../../../lib/answers/perId';
import { isAcceptance, isStatusText } from '../../../../lib/answers/texts';
import { toMoney } from '../../../../lib/values/money';
import { isRecord } from '../../../../lib/values/record';
import { toId } from '../../../../lib/values/ids';
import { asJson, defineOperation, ids, Unreadable, type Resource } from '../../../../lib/define';
import { orderIds } from '../../../../lib/operations/order/fields';
import { isFinished, normalizeStatus } from '../../../../lib/values/statuses';

const create = defineOperation({
	value: 'create',
	displayName: 'Create',
	does: 'Create tickets',
	description: 'Ask the panel to look at orders',
	action: 'ticket',
	noun: 'order',
	offers: 'tickets',
	idKeys: ['order', 'order_id'],
	expects: ['ticket', 'ticket_id'],
	wrappers: ['order', 'orders', 'tickets'],
	ids: orderIds,
	repeatable: false,
	spends: false,
	answer: perId({ valueKey: 'ticket', isValue: isAcceptance, sharedByAll: true }),
	reply: (record, { id }) => {
		const ticketId = isRecord(record) ? toId(record.ticket ?? record.ticket_id) : null;
		return ticketId === null || !/\d/.test(ticketId)
			? new Unreadable('The panel sent no ticket ID; whether it takes the ticket is not known')
			: { orderId: id, ticketId };
	},
	examples: [],
});

const get = defineOperation({
	value: 'get',
	displayName: 'Get',
	does: 'Get tickets',
	description: 'Retrieve the status of one or many tickets',
	action: 'ticket_status',
	noun: 'ticket',
	expects: ['status'],
	ids: {
		name: 'ticketId',
		field: ids({ displayName: 'Ticket ID' }),
		one: 'ticket',
		many: ['tickets'],
		upTo: 100,
	},
	repeatable: true,
	spends: false,
	answer: perId({ valueKey: 'status', isValue: isStatusText }),
	reply: (record, { id }) => {
		const status = isRecord(record) ? normalizeStatus(record.status) : null;
		return status === null
			? new Unreadable('The panel did not say how the ticket stands')
			: { ticketId: id, status, isFinished: isFinished(status) };
	},
	examples: [],
});

const buy = defineOperation({
	value: 'buy',
	displayName: 'Buy',
	does: 'Buy ticket',
	description: 'Buy an answer within the hour',
	action: 'buy_ticket',
	noun: 'ticket',
	repeatable: false,
	spends: true,
	boughtAs: 'ticketId',
	boughtNames: ['ticket', 'voucher_no'],
	answer: asItCame,
	reply: (record, { boughtNames }) => {
		const bought = namedOrders(record, boughtNames);
		return bought.length === 0
			? new Unreadable('The panel sent no ticket ID; whether it was bought is not known')
			: bought.map(({ id, beside }) => ({ ticketId: id, charge: toMoney(beside.charge) }));
	},
	examples: [],
});

const getAll = defineOperation({
	value: 'getAll',
	displayName: 'Get Many',
	does: 'Get many tickets',
	description: 'Retrieve all tickets',
	action: 'tickets',
	noun: 'ticket',
	repeatable: true,
	spends: false,
	reply: (record) =>
		listOf(record, ['tickets'])?.map(asJson) ??
		new Unreadable('The panel did not send a list of tickets'),
	examples: [],
});

export const ticket: Resource = {
	value: 'ticket',
	displayName: 'Ticket',
	description: 'Questions to the panel about orders',
	operations: [create, get, getAll, buy],
};
