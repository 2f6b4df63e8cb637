import { namedOrders } from '../../../lib/answers/orderNames';

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
