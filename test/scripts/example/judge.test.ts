import { judge, judgeRepeat } from '../../../scripts/example/judge.ts';
import type { Execution, Item } from '../../../scripts/n8n/execution.ts';

const expected = { rows: 2, problems: { B: ['service'] } };

const good = {
	'Extract rows': [{ reference: 'A' }, { reference: 'B' }],
	'Completed orders': [{ reference: 'A', orderId: '1', status: 'Completed', charge: 0.5 }],
	'Failed rows': [{ reference: 'B', category: 'service', problem: 'Incorrect service ID' }],
};

const execution = (items: Record<string, Item[]>, status = 'success'): Execution => ({
	status,
	error: undefined,
	whatToDo: undefined,
	seconds: 1,
	itemsOf: (node) => items[node] ?? [],
});

test('every row that ended as expected passes, and its fate is told', () => {
	expect(judge(execution(good), expected)).toEqual({
		passed: true,
		lines: ['ok     A  order 1: Completed (charge 0.5)', 'ok     B  service: Incorrect service ID'],
	});
});

test.each([
	['a valid row that came out nowhere', { ...good, 'Completed orders': [] }],
	[
		'a valid row that was completed twice',
		{ ...good, 'Completed orders': [...good['Completed orders'], ...good['Completed orders']] },
	],
	['a wrong row without its error', { ...good, 'Failed rows': [] }],
	[
		'a wrong row with another error',
		{
			...good,
			'Failed rows': [{ reference: 'B', category: 'link', problem: 'Bad link' }],
		},
	],
	[
		'a valid row that ended partial',
		{
			...good,
			'Completed orders': [],
			'Orders with a problem': [{ reference: 'A', category: 'Partial', problem: 'Partial' }],
		},
	],
	['a row that was never read', { ...good, 'Extract rows': [{ reference: 'A' }] }],
])('%s fails the check', (_, items) => {
	expect(judge(execution(items), expected).passed).toBe(false);
});

test('an execution that did not succeed fails the check', () => {
	expect(judge(execution(good, 'crashed'), expected)).toMatchObject({
		passed: false,
		lines: expect.arrayContaining([expect.stringContaining('"crashed"')]),
	});
});

const again = {
	'Extract rows': good['Extract rows'],
	'Not bought again': [{ reference: 'A' }],
	'Failed rows': good['Failed rows'],
};
const nothing = { before: 1, after: 1 };

test('a second run passes when it names every bought row and the panel has nothing more', () => {
	expect(judgeRepeat(execution(again), expected, nothing)).toEqual({
		passed: true,
		lines: ['ok     A  bought before'],
	});
});

test.each([
	['a bought row without its note', { ...again, 'Not bought again': [] }, nothing],
	['a row that was never read', { ...again, 'Extract rows': [{ reference: 'A' }] }, nothing],
	['an order more at the panel', again, { before: 1, after: 2 }],
])('a second run with %s fails the check', (_, items, orders) => {
	expect(judgeRepeat(execution(items), expected, orders).passed).toBe(false);
});
