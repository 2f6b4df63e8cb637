import { isRecord } from '../../values/record';
import { isFinished, normalizeStatus } from '../../values/statuses';
import { defineOperation, ids, Unreadable } from '../../define';
import { perStatus } from '../fields';

export const get = defineOperation({
	value: 'get',
	displayName: 'Get',
	does: 'Get refills',
	description: 'Retrieve the status of one or many refills',
	action: 'refill_status',
	noun: 'refill',
	expects: ['status'],
	ids: {
		name: 'refillId',
		field: ids({
			displayName: 'Refill ID',
			placeholder: 'e.g. 12',
			description: 'One refill ID, or several separated by commas, spaces or new lines',
		}),
		one: 'refill',
		many: ['refills'],
		upTo: 100,
	},
	repeatable: true,
	spends: false,
	answer: perStatus,
	reply: (record, { id }) => {
		const status = isRecord(record) ? normalizeStatus(record.status) : null;
		return status === null
			? new Unreadable('The panel did not say how the refill stands')
			: { refillId: id, status, isFinished: isFinished(status) };
	},
	examples: [
		{
			name: 'one refill',
			params: { refillId: '1' },
			sends: { action: 'refill_status', refill: '1' },
			receives: { status: 'Completed' },
			gives: [{ refillId: '1', status: 'Completed', isFinished: true }],
		},
		{
			name: 'several, one of them unknown',
			params: { refillId: '1,2,3' },
			sends: { action: 'refill_status', refills: '1,2,3' },
			receives: [
				{ refill: 1, status: 'Completed' },
				{ refill: 2, status: 'Rejected' },
				{ refill: 3, status: { error: 'Incorrect refill ID' } },
			],
			gives: [
				{ refillId: '1', status: 'Completed', isFinished: true },
				{ refillId: '2', status: 'Rejected', isFinished: true },
				{ error: 'Incorrect refill ID' },
			],
		},
		{
			name: 'a map from refill to status',
			params: { refillId: '1,2' },
			sends: { action: 'refill_status', refills: '1,2' },
			receives: { '1': 'Completed', '2': 'In progress' },
			gives: [
				{ refillId: '1', status: 'Completed', isFinished: true },
				{ refillId: '2', status: 'In progress', isFinished: false },
			],
		},
	],
});
