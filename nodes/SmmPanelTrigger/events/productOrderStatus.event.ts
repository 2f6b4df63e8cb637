import { getOrder } from '../../../lib/operations/product/getOrder.operation';
import { defineEvent } from '../event';
import { statuses, watchedIds, watchStatuses } from '../look/statuses';

export const productOrderStatus = defineEvent({
	value: 'productOrderStatus',
	displayName: 'Product Order Status Changed',
	description: 'When one of the given product orders gets another status',
	changes: ['status', 'notFound'],
	fields: { productOrderIds: watchedIds('Product Order IDs', 'e.g. 77, 78'), statuses },
	watch: ({ productOrderIds, statuses: chosen }, wishes) =>
		watchStatuses(
			{ operation: getOrder, nouns: 'product orders' },
			productOrderIds,
			chosen,
			wishes,
		),
	examples: [
		{
			name: 'a product order is delivered',
			params: { productOrderIds: '77' },
			polls: [
				{ receives: { charge: '2.5', status: 'Pending' }, reports: [] },
				{
					receives: { charge: '2.5', status: 'Completed', result: 'KEY-1' },
					reports: [
						{
							change: 'status',
							productOrderId: '77',
							status: 'Completed',
							isFinished: true,
							charge: 2.5,
							result: 'KEY-1',
							note: null,
							previous: { status: 'Pending' },
						},
					],
				},
			],
		},
	],
});
