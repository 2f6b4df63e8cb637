import { get } from '../../../lib/operations/order/get.operation';
import { defineEvent } from '../event';
import { statuses, watchedIds, watchStatuses } from '../look/statuses';

const pending = {
	status: 'Pending',
	charge: '0.27',
	start_count: '3572',
	remains: '157',
	currency: 'USD',
};
const unknown = 'Incorrect order ID';

/** An expression in a trigger sees no other step, so it can't have the ids that a workflow has just got. */
const placedByWorkflows =
	' Orders that your workflows place need no IDs here: the example "Follow open orders" keeps them in a data table, asks for all of them on a schedule, and tells each change.';

export const orderStatus = defineEvent({
	value: 'orderStatus',
	displayName: 'Order Status Changed',
	description: 'When one of the given orders gets another status',
	changes: ['status', 'notFound'],
	fields: { orderIds: watchedIds('Order IDs', 'e.g. 12345, 12346', placedByWorkflows), statuses },
	watch: ({ orderIds, statuses: chosen }, wishes) =>
		watchStatuses({ operation: get }, orderIds, chosen, wishes),
	examples: [
		{
			name: 'one of two orders is completed',
			params: { orderIds: '1, 2' },
			polls: [
				{ receives: { '1': pending, '2': { ...pending, status: 'In progress' } }, reports: [] },
				{
					receives: { '1': pending, '2': { ...pending, status: 'completed' } },
					reports: [
						{
							change: 'status',
							orderId: '2',
							status: 'Completed',
							isFinished: true,
							charge: 0.27,
							startCount: 3572,
							remains: 157,
							currency: 'USD',
							previous: { status: 'In progress' },
						},
					],
				},
			],
		},
		{
			name: 'an order that the panel does not know',
			params: { orderIds: '1,9', statuses: ['Partial'] },
			polls: [
				{ receives: { '1': pending, '9': { error: unknown } }, reports: [] },
				{
					receives: { '1': pending, '9': { error: unknown } },
					reports: [
						{
							change: 'notFound',
							orderId: '9',
							status: null,
							message: `${unknown} (order 9)`,
							previous: null,
						},
					],
				},
			],
		},
	],
});
