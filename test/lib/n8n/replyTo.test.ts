import type { Call, Operation } from '../../../lib/define';
import { failure } from '../../../lib/errors/failure';
import type { RequestPurpose } from '../../../lib/errors/purpose';
import { replyTo } from '../../../lib/n8n/askAll';
import { purpose } from '../../support/purpose';

const frame = { operation: {} as Operation, zone: 'UTC', now: 0 };
const callFor = (asked: RequestPurpose): Call => ({
	...asked,
	params: {},
	repeatable: false,
	reply: () => ({}),
});

function told(asked: RequestPurpose, more: Partial<Parameters<typeof failure>[0]> = {}) {
	const doubtful = { category: 'network', outcome: 'unknown', error: 'No answer in time' } as const;
	const found = failure({ asked, ...doubtful, message: 'Raise Timeout.', ...more });
	const output = replyTo({ failure: found }, '', callFor(asked), frame);
	return 'failure' in output ? output.failure : undefined;
}

describe('a purchase of which nobody can tell whether it was made', () => {
	const buying = purpose('add', { spends: true, buys: 'product order' });

	test('says so, and says where to look before it is sent again', () => {
		const found = told(buying);
		expect(found?.error).toBe('No answer in time; whether it was carried out is not known');
		expect(found?.message).toMatch(/^Look at the product order list and the balance/);
	});

	test('is not told of twice', () => {
		const error = 'The panel sent no order ID; whether it was placed is not known';
		expect(told(buying, { error })?.error).toBe(error);
	});

	test.each(['not_sent', 'rejected'] as const)('is none that was %s', (outcome) => {
		const found = told(buying, { outcome });
		expect([found?.error, found?.message]).toEqual(['No answer in time', 'Raise Timeout.']);
	});

	test('is no call that only reads', () => {
		const found = told(purpose('status'));
		expect([found?.error, found?.message]).toEqual(['No answer in time', 'Raise Timeout.']);
	});
});
