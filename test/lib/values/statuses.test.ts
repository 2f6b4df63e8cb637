import fc from 'fast-check';
import { isFinished, normalizeStatus } from '../../../lib/values/statuses';

test.each([
	['pending', 'Pending'],
	['PROCESSING', 'Processing'],
	['In progress', 'In progress'],
	['Inprogress', 'In progress'],
	['in_progress', 'In progress'],
	['In-Progress', 'In progress'],
	['Complete', 'Completed'],
	['completed', 'Completed'],
	['partial', 'Partial'],
	['Cancelled', 'Canceled'],
	[' canceled ', 'Canceled'],
	['Refunded', 'Refunded'],
	['Awaiting', 'Awaiting'],
	[' đang chạy ', 'đang chạy'],
])('%j is spelled %j', (seen, spelled) => expect(normalizeStatus(seen)).toBe(spelled));

test.each([[''], [' '], [1], [null], [['Completed']], [{ error: 'Incorrect refill ID' }]])(
	'%j is no status',
	(value) => expect(normalizeStatus(value)).toBeNull(),
);

test.each([
	'Completed',
	'complete',
	'PARTIAL',
	'Canceled',
	'cancelled',
	'Refunded',
	'Fail',
	'failed',
	'Rejected',
	'Expired',
])('%s is finished', (status) => expect(isFinished(status)).toBe(true));

test.each([
	'Pending',
	'Processing',
	'In progress',
	'Error',
	'Awaiting',
	'Active',
	'Paused',
	'Refilling',
	'constructor',
	'',
	null,
])('%s is not finished', (status) => expect(isFinished(status)).toBe(false));

test('spelling a spelled status changes nothing', () => {
	fc.assert(
		fc.property(fc.string(), (word) => {
			const spelled = normalizeStatus(word);
			expect(normalizeStatus(spelled)).toBe(spelled);
		}),
	);
});
