import { listOf } from '../../../lib/answers/reading';
import { hostileAnswers } from './hostile';

const rows = [{ service: 1 }, { service: 2 }];

describe('the records of a catalogue', () => {
	test.each<[string, unknown]>([
		['a list', rows],
		['a list with rubbish in it', [rows[0], null, 'x', rows[1], 7, []]],
		['a list under its own name', { services: rows }],
		['a list under data', { data: rows }],
		['a list under data of a success', { status: 'success', data: rows }],
		['a map by id', { '1': rows[0], '2': rows[1] }],
		['a map by id under its own name', { services: { a: rows[0], b: rows[1] } }],
	])('are found in %s', (_name, json) => expect(listOf(json, ['services'])).toEqual(rows));

	test.each<[string, unknown]>([
		['an empty list', []],
		['an empty list under its own name', { services: [] }],
		['words for empty', { status: 'success', data: 'Empty Data' }],
		['bare words for empty', 'No services'],
		['a sentence for empty', 'There are no services available at the moment.'],
		['Vietnamese for empty', 'Không có dịch vụ nào'],
		['words for empty under its own name', { services: 'No data found' }],
	])('are none in %s', (_name, json) => expect(listOf(json, ['services'])).toEqual([]));

	test.each<[string, unknown]>([
		['null', null],
		['a number', 5],
		['an empty object', {}],
		['other words', 'User not found'],
		['other words under data', { data: 'API not found' }],
		['a list of texts', ['a', 'b']],
		['a list of nothing', [null]],
		['an object with a value that is no record', { services: { a: rows[0], b: 5 } }],
		['an order', { order: 5 }],
	])('%s is no catalogue', (_name, json) => expect(listOf(json, ['services'])).toBeNull());

	test('an own key is meant, not one that every object has', () => {
		expect(listOf({ a: 5 }, ['constructor', 'toString'])).toBeNull();
	});
});

test.each(hostileAnswers)('%s gives records or nothing', (_name, json) => {
	const list = listOf(json, ['services']);
	expect(list === null || list.every((each) => typeof each === 'object')).toBe(true);
});
