import { get } from '../../../lib/operations/refill/get.operation';
import { defineEvent } from '../event';
import { watchedIds, watchStatuses } from '../look/statuses';

export const refillStatus = defineEvent({
	value: 'refillStatus',
	displayName: 'Refill Status Changed',
	description: 'When one of the given refills gets another status',
	changes: ['status', 'notFound'],
	fields: { refillIds: watchedIds('Refill IDs', 'e.g. 12, 13') },
	watch: ({ refillIds }, wishes) =>
		watchStatuses({ operation: get, nouns: 'refills' }, refillIds, new Set(), wishes),
	examples: [
		{
			name: 'a refill is rejected',
			params: { refillIds: '12' },
			polls: [
				{ receives: { status: 'Pending' }, reports: [] },
				{
					receives: { status: 'Rejected' },
					reports: [
						{
							change: 'status',
							refillId: '12',
							status: 'Rejected',
							isFinished: true,
							previous: { status: 'Pending' },
						},
					],
				},
			],
		},
	],
});
