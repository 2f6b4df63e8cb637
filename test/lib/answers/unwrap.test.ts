import { unwrap } from '../../../lib/answers/reading';
import { hostileAnswers } from './hostile';

const inner = { '1': { status: 'Completed' } };

describe('what is wrapped', () => {
	test.each<[string, unknown]>([
		['data', { data: inner }],
		['order', { order: inner }],
		['orders', { orders: inner }],
		['refills', { refills: inner }],
		['result', { result: inner }],
		['a success', { status: 'success', data: inner }],
		['a success in capitals', { status: ' OK ', data: inner }],
		['status true', { status: true, message: 'fine', data: inner }],
		['an empty neighbour', { status: 'success', data: inner, order: null }],
	])('in %s is taken out', (_name, answer) =>
		expect(unwrap(answer, ['status'], ['order', 'orders', 'refills'])).toBe(inner),
	);

	test('a list is taken out as well', () => {
		expect(unwrap({ status: 'success', data: [inner] }, ['status'], ['order', 'orders'])).toEqual([
			inner,
		]);
	});
});

describe('what is left as it is', () => {
	test.each<[string, unknown]>([
		['an answer with a list of its own', { status: 'Active', posts: '3', orders: ['17'] }],
		['an answer about one order', { order: 1, status: 'Completed' }],
		['two things that could be meant', { data: inner, result: inner }],
		['a text in data', { status: 'success', data: 'Empty Data' }],
		['a map by id', inner],
		['a list', [inner]],
	])('%s', (_name, answer) => expect(unwrap(answer, ['status'], ['order', 'orders'])).toBe(answer));
});

test.each(hostileAnswers)('%s is survived', (_name, json) => {
	expect(() => unwrap(json, ['status', 'constructor'], [])).not.toThrow();
});
