import type { Result } from '../../../../lib/requests/plan';
import type { Call, Operation } from '../../../../lib/define';
import { filing } from '../../../../nodes/SmmPanel/run/filing';
import { purpose } from '../../../support/purpose';
import { isOpen, Item } from '../../../../nodes/SmmPanel/run/item';

const form = { name: 'orderId', one: 'order', many: ['orders'], upTo: 2 };
const reading = (ids?: typeof form) => ({
	operation: { noun: 'order', ...(ids ? { ids } : {}) } as unknown as Operation,
	zone: 'UTC',
	now: 0,
});
const callOf = (reply: Call['reply'], more: Partial<Call> = {}): Call => ({
	...purpose('status'),
	params: {},
	repeatable: true,
	reply,
	...more,
});
const found = (record: unknown): Result => ({ record, whole: {}, httpStatus: 200 });

test('an answer is told in the words of each item that asked for it, once for each', () => {
	const said = callOf((record, { id }) => ({ id, record: String(record) }));
	const loud = callOf((record) => ({ loud: String(record).toUpperCase() }));
	const items = [
		new Item(0, {}, said, ['1', '2', '1']),
		new Item(1, {}, loud, ['2']),
		new Item(2, {}, said, ['3']),
	];
	const { jobs, file } = filing(items.filter(isOpen), reading(form));
	expect(jobs.map(({ ids }) => ids)).toEqual([['1', '2'], ['3']]);
	const [first] = jobs;
	if (!first) throw new Error('There is no job');
	expect(items.some(isOpen)).toBe(false);
	expect(file(first, [found('a'), found('b')])).toBe(false);
	const one = { reply: { id: '1', record: 'a' } };
	const outcomes = items.map((item) => item.outputs());
	expect(outcomes).toEqual([
		[one, { reply: { id: '2', record: 'b' } }, one],
		[{ reply: { loud: 'B' } }],
		[null],
	]);
	// What n8n's next node changes in one item must not show in another.
	expect(outcomes[0]?.[0]).not.toBe(outcomes[0]?.[2]);
});

test.each([
	['a purchase', true, /whether it was carried out is not known/],
	['a read', false, /has a form that could not be read/],
])('a record that breaks its reader leaves %s with an unknown outcome', (_, spends, words) => {
	const broken = () => {
		throw new TypeError('not a function');
	};
	const item = new Item(0, {}, callOf(broken, { spends, repeatable: !spends }));
	const { jobs, file } = filing([item].filter(isOpen), reading());
	const [job] = jobs;
	if (!job) throw new Error('There is no job');
	expect(file(job, [found({})])).toBe(true);
	expect(item.outputs()).toEqual([
		{
			failure: expect.objectContaining({
				error: expect.stringMatching(words),
				details: expect.objectContaining({ outcome: 'unknown', category: 'unreadable' }),
			}),
		},
	]);
});
