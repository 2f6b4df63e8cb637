import { namedOrders } from '../../../lib/answers/orderNames';
import { hostileAnswers } from './hostile';

const inside = (levels: number): unknown =>
	levels === 0 ? { order: 77 } : { data: inside(levels - 1) };
const lists = (levels: number): unknown => (levels === 0 ? 77 : [lists(levels - 1)]);

test('an order is found behind five levels of wrapping, and no deeper', () => {
	expect(namedOrders(inside(5), []).map(({ id }) => id)).toEqual(['77']);
	expect(namedOrders(inside(6), [])).toEqual([]);
});

test('an order is found in lists five levels deep, and lists without end are left', () => {
	expect(namedOrders({ order: lists(5) }, []).map(({ id }) => id)).toEqual(['77']);
	expect(namedOrders({ order: lists(100) }, [])).toEqual([]);
});

describe('no order', () => {
	test.each<[unknown]>([
		[{ order: 0 }],
		[{ order: '0' }],
		[{ order: null }],
		[{ order: '' }],
		[{ order: -1 }],
		[{ order: 1.5 }],
		[{ order: true }],
		[{ order: 'null' }],
		[{ order: 'error' }],
		[{ order: 'success' }],
		[{ order: 'Not enough funds' }],
		[{ order: [] }],
		[{ orders: [] }],
		[{ orders: [0, null, ''] }],
		[{ status: 'success' }],
		[{ charge: '2.5' }],
		[{ order: { quantity: 100, charge: 2 } }],
		[{ orders: { '1': { error: 'Bad link' } } }],
		[{ service: { id: 5 } }],
		[{ data: { user: { id: 5 } } }],
		[[]],
		['99999'],
		[99999],
	])('is seen in %j', (answer) => expect(namedOrders(answer, [])).toEqual([]));
});

test.each(hostileAnswers)('%s names only ids that are short texts', (_name, json) => {
	for (const { id } of namedOrders(json, [])) expect(id).toMatch(/^[\w-]{1,64}$/);
});
