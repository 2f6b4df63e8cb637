import { perId, type PerIdShape } from '../../../lib/answers/perId';
import type { Reading } from '../../../lib/answers/reading';
import { isAcceptance, isStatusText } from '../../../lib/answers/texts';
import { subjectOf, type Subject } from '../../../lib/errors/purpose';
import { hostileAnswers } from './hostile';

type Shape = PerIdShape & Partial<Subject>;

const status: Shape = {
	idKeys: ['order', 'id'],
	valueKey: 'status',
	expects: ['status', 'charge', 'remains'],
	wrappers: ['order', 'orders'],
	isValue: isStatusText,
};
const refill: Shape = {
	idKeys: ['order'],
	valueKey: 'refill',
	expects: ['refill'],
	wrappers: ['order', 'orders', 'refills'],
	isValue: isAcceptance,
	sharedByAll: true,
	doneKeys: ['done'],
};
const readBy = (shape: Shape, json: unknown, ids: string[]) =>
	perId(shape)(json, ids, { ...subjectOf({ noun: 'order' }), ...shape });
const done = { status: 'Completed', charge: '1' };
const open = { status: 'In progress', charge: '2' };
const record = (value: unknown): Reading => ({ record: value });
const refusal = (text: string): Reading => ({ refusal: text });
const missing: Reading = { missing: true };
const unknownId = refusal('Incorrect order ID');

type Row = [name: string, ids: string[], json: unknown, readings: Reading[] | null];

describe('every id gets its own', () => {
	test.each<Row>([
		['one object for one id', ['1'], done, [record(done)]],
		['a list of one for one id', ['1'], [done], [record(done)]],
		['a map by id', ['1', '2'], { '1': done, '2': open }, [record(done), record(open)]],
		['a map in another order', ['9', '2'], { '2': open, '9': done }, [record(done), record(open)]],
		['a map of one', ['1'], { '1': done }, [record(done)]],
		[
			'a map of lists of one',
			['1', '2'],
			{ '1': [done], '2': [open] },
			[record(done), record(open)],
		],
		[
			'a map of yes',
			['1', '2'],
			{ '1': true, '2': true },
			[record({ status: true }), record({ status: true })],
		],
		['a map by word', ['ab', 'cd'], { ab: done, cd: open }, [record(done), record(open)]],
		[
			'a map of texts',
			['1', '2'],
			{ '1': 'Completed', '2': 'Incorrect order ID' },
			[record({ status: 'Completed' }), unknownId],
		],
		[
			'a map beside a success',
			['1', '2'],
			{ status: 'success', '1': done, '2': open },
			[record(done), record(open)],
		],
		[
			'a wrapped map',
			['1', '2'],
			{ status: 'success', data: { '1': done, '2': open } },
			[record(done), record(open)],
		],
		['a wrapped single answer', ['1'], { status: 'success', order: done }, [record(done)]],
		[
			'a list with ids in another order',
			['1', '2'],
			[
				{ order: 2, ...open },
				{ order: '1', ...done },
			],
			[record({ order: '1', ...done }), record({ order: 2, ...open })],
		],
		[
			'a list without ids, in request order',
			['1', '2'],
			[done, open],
			[record(done), record(open)],
		],
		[
			'a list without ids with an error in it',
			['1', '2'],
			[{ error: 'Incorrect order ID' }, open],
			[unknownId, record(open)],
		],
		['a wrapped list', ['1', '2'], { orders: [done, open] }, [record(done), record(open)]],
		[
			'a flat error',
			['1', '2'],
			{ '1': { error: 'Incorrect order ID' }, '2': done },
			[unknownId, record(done)],
		],
		[
			'a nested error',
			['1', '2'],
			[
				{ order: 1, status: { error: 'Incorrect order ID' } },
				{ order: 2, ...done },
			],
			[unknownId, record({ order: 2, ...done })],
		],
		[
			'a nested error with a foreign id inside',
			['1', '2'],
			[
				{ order: 1, status: { error: 'Incorrect order ID', order: 2 } },
				{ order: 2, ...done },
			],
			[unknownId, record({ order: 2, ...done })],
		],
		['a text in place of a status', ['1'], { status: 'Incorrect order ID' }, [unknownId]],
		['a bare status', ['1'], 'Completed', [record({ status: 'Completed' })]],
		[
			'a status of many words that comes with a charge',
			['1'],
			{ status: 'Waiting for a manual check (2)', charge: '1' },
			[record({ status: 'Waiting for a manual check (2)', charge: '1' })],
		],
		[
			'an id whose name is that of a wrapping',
			['data', '7'],
			{ data: done, '7': open },
			[record(done), record(open)],
		],
	])('%s', (_name, ids, json, readings) => expect(readBy(status, json, ids)).toEqual(readings));
});

describe('a map whose keys contradict its records is believed by its records', () => {
	test.each<Row>([
		[
			'keys that count',
			['2', '1'],
			{ '0': { order: 1, ...done }, '1': { order: 2, ...open } },
			[record({ order: 2, ...open }), record({ order: 1, ...done })],
		],
		[
			'keys that count from one',
			['1', '2'],
			{ '1': { order: 2, ...open }, '2': { order: 1, ...done } },
			[record({ order: 1, ...done }), record({ order: 2, ...open })],
		],
		[
			'keys that count records without ids',
			['1', '2'],
			{ '0': done, '1': open },
			[record(done), record(open)],
		],
		['a key of another id', ['1'], { '1': { order: 9, ...done } }, [missing]],
	])('%s', (_name, ids, json, readings) => expect(readBy(status, json, ids)).toEqual(readings));
});

describe('a yes to some is none to all', () => {
	const yes = (value: unknown) => record(value);
	test.each<Row>([
		[
			'a list of those that failed',
			['1', '2'],
			{ refill: 1, failed: [2] },
			[yes({ refill: 1, failed: undefined }), refusal('The panel lists it under "failed"')],
		],
		[
			'a map of why they failed',
			['1', '2'],
			{ refill: 1, not_found: { '2': 'Incorrect order ID' } },
			[yes({ refill: 1, not_found: undefined }), unknownId],
		],
		[
			'a list of records',
			['1', '2'],
			{ done: [1], rejected: [{ order: 2, reason: 'Too early' }] },
			[yes({ refill: true }), refusal('Too early')],
		],
		[
			'a list of errors beside a list',
			['1', '2', '3'],
			{ refills: [{ order: 1, refill: 7 }], errors: [{ order: 2, error: 'Incorrect order ID' }] },
			[yes({ order: 1, refill: 7 }), unknownId, missing],
		],
		[
			'errors by id beside a map',
			['1', '2'],
			{ data: { '1': { refill: 7 } }, errors: { '2': { message: 'Incorrect order ID' } } },
			[yes({ refill: 7 }), unknownId],
		],
		[
			'one error beside one record',
			['1', '2'],
			{ refill: 1, error: { order: 2, message: 'Incorrect order ID' } },
			[yes({ refill: 1, error: undefined }), unknownId],
		],
		[
			'a text of those that failed',
			['1', '2', '3'],
			{ refill: 1, failed: '2, 3' },
			[
				yes({ refill: 1, failed: undefined }),
				refusal('The panel lists it under "failed"'),
				refusal('The panel lists it under "failed"'),
			],
		],
	])('%s', (_name, ids, json, readings) => expect(readBy(refill, json, ids)).toEqual(readings));

	test.each<[unknown]>([
		[{ refill: 1, failed: 1 }],
		[{ refill: 1, message: '1 of 2 orders refilled' }],
		[{ refill: 'requested', msg: 'Some orders were left out' }],
		[{ refill: 1, done: 1 }],
		['requested for 1/2 orders'],
	])('%j can not be tied to two', (json) => expect(readBy(refill, json, ['1', '2'])).toBeNull());
});

test('an answer that counts all of them is for each', () => {
	const json = { refill: 1, message: '2 of 2 orders refilled' };
	expect(readBy(refill, json, ['1', '2'])).toEqual([record(json), record(json)]);
});

describe('an id that the panel leaves out is missing', () => {
	test.each<Row>([
		['in a map', ['1', '2'], { '2': open }, [missing, record(open)]],
		['in a map of others', ['1', '2'], { '8': done, '9': open }, [missing, missing]],
		['in a list', ['1', '2'], [{ order: 2, ...open }], [missing, record({ order: 2, ...open })]],
		['in a list of others', ['1'], [{ order: 2, ...open }], [missing]],
		['where its entry is null', ['1', '2'], { '1': null, '2': open }, [missing, record(open)]],
		['where its entry is empty', ['1', '2'], { '1': {}, '2': open }, [missing, record(open)]],
		[
			'where its entry is a blank text',
			['1', '2'],
			{ '1': ' ', '2': open },
			[missing, record(open)],
		],
		[
			'where its entry is several',
			['1', '2'],
			{ '1': [done, open], '2': open },
			[missing, record(open)],
		],
		['where one object names another id', ['1'], { order: 2, ...open }, [missing]],
		[
			'where one object names only one of them',
			['1', '2'],
			{ order: 2, ...open },
			[missing, record({ order: 2, ...open })],
		],
		[
			'in a list where others have ids',
			['1', '2'],
			[done, { order: 2, ...open }],
			[missing, record({ order: 2, ...open })],
		],
		[
			'when it is the word constructor',
			['constructor', '2'],
			{ '2': open },
			[missing, record(open)],
		],
		[
			'when it is the word status',
			['status', '2'],
			{ status: 'success', '2': open },
			[missing, record(open)],
		],
		['when it is __proto__', ['__proto__', '2'], { '2': open }, [missing, record(open)]],
	])('%s', (_name, ids, json, readings) => expect(readBy(status, json, ids)).toEqual(readings));
});

describe('an answer that can not be tied to the ids is tied to none', () => {
	test.each<[string, string[], unknown]>([
		['one object for several ids', ['1', '2'], done],
		['one object whose field is named like an id', ['charge', '2'], done],
		['a list without ids that is too short', ['1', '2', '3'], [done, open]],
		['a list without ids that is too long', ['1'], [done, open]],
		['a list of texts', ['1', '2'], ['Completed', 'Pending']],
		['a bare status for several ids', ['1', '2'], 'Completed'],
		['an empty list', ['1', '2'], []],
		['an empty object', ['1'], {}],
		['null', ['1'], null],
		['false', ['1'], false],
	])('%s', (_name, ids, json) => expect(readBy(status, json, ids)).toBeNull());
});

describe('where one answer may speak for all', () => {
	test.each<Row>([
		['one object', ['1', '2'], { refill: '7' }, [record({ refill: '7' }), record({ refill: '7' })]],
		['a bare yes', ['1', '2'], 1, [record({ refill: 1 }), record({ refill: 1 })]],
		['one error', ['1', '2'], { refill: { error: 'Incorrect order ID' } }, [unknownId, unknownId]],
		[
			'one object with an id',
			['1', '2'],
			{ order: 1, refill: '7' },
			[record({ order: 1, refill: '7' }), missing],
		],
		['a list of what was done', ['1', '2'], { done: [2] }, [missing, record({ refill: true })]],
		['an empty list of what was done', ['1', '2'], { done: [] }, [missing, missing]],
		['a map all the same', ['1', '2'], { '2': { refill: 7 } }, [missing, record({ refill: 7 })]],
		[
			'a list all the same',
			['1', '2'],
			[{ order: 2, refill: 7 }],
			[missing, record({ order: 2, refill: 7 })],
		],
	])('%s', (_name, ids, json, readings) => expect(readBy(refill, json, ids)).toEqual(readings));
});

test('the keys of an answer reach nobody by the prototype', () => {
	const json: unknown = JSON.parse('{"__proto__":{"status":"Completed"}}');
	expect(readBy(status, json, ['1'])).toBeNull();
	expect(readBy(status, json, ['__proto__'])).toEqual([record({ status: 'Completed' })]);
	expect(({} as Record<string, unknown>).status).toBeUndefined();
});

describe.each(hostileAnswers)('%s', (_name, json) => {
	test.each<[string, Shape]>([
		['apart', status],
		['shared', refill],
	])('gives as many readings as ids, or none: %s', (_kind, shape) => {
		for (const ids of [['5'], ['1', '2'], ['constructor', 'status', '__proto__']]) {
			const readings = readBy(shape, json, ids);
			if (readings !== null) expect(readings).toHaveLength(ids.length);
			else expect(readings).toBeNull();
		}
	});
});
