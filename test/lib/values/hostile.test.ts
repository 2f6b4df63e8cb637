import { toIsoDate } from '../../../lib/values/dates';
import { parseExpiry } from '../../../lib/values/expiry';
import { toFlag } from '../../../lib/values/text';
import { parseIds, toId } from '../../../lib/values/ids';
import { toCount, toMoney, parseQuantity } from '../../../lib/values/money';
import { parseProxy } from '../../../lib/values/proxy';
import { normalizeStatus } from '../../../lib/values/statuses';
import { orderTypeOf } from '../../../lib/orders/types';
import { hostile } from './hostile';

describe.each(hostile)('%s', (_name, value) => {
	test.each([
		['an id', toId],
		['money', toMoney],
		['a count', toCount],
		['a flag', toFlag],
		['a date', (x: unknown) => toIsoDate(x, 'Asia/Ho_Chi_Minh')],
		['a proxy', (x: unknown) => parseProxy(x, 'HTTP')],
		['an order type', orderTypeOf],
	])('is not taken for %s', (_kind, read) => {
		const before = performance.now();
		expect(read(value)).toBeNull();
		expect(performance.now() - before).toBeLessThan(4000);
	});

	test.each([
		['ids', parseIds],
		['a quantity', (x: unknown) => parseQuantity(x, 'Quantity')],
		['an expiry', (value: unknown) => parseExpiry(value, 'UTC')],
	])('typed in as %s is refused with one short sentence', (_kind, parse) => {
		expect(parse(value)).toEqual({ problem: expect.stringMatching(/^.{5,250}\.$/) });
	});

	test('leaves a status short and the prototype clean', () => {
		expect((normalizeStatus(value) ?? '').length).toBeLessThanOrEqual(100);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
});
