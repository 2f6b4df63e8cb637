import fc from 'fast-check';
import { parseQuantity } from '../../../lib/values/money';

test.each([
	[100, 100],
	['100', 100],
	[' 100 ', 100],
	['0100', 100],
	[1, 1],
])('%j is %d', (typed, value) => expect(parseQuantity(typed, 'Quantity')).toEqual({ value }));

test.each([0, '0', -5, '-5', 1.5, '1.5', '2,50', 'ten', '1e3', '0x10', true, false, [5], { n: 5 }])(
	'%j is refused by a sentence that names the field',
	(typed) =>
		expect(parseQuantity(typed, 'Quantity')).toEqual({
			problem: expect.stringMatching(/^Quantity must be a whole number above 0, but is .+\.$/),
		}),
);

test.each([[null], [undefined], ['']])('%j is empty', (typed) =>
	expect(parseQuantity(typed, 'Days')).toEqual({ problem: 'Days is empty.' }),
);

test.each([
	['1.000', '1000'],
	['1,000', '1000'],
	['12,500', '12500'],
	['1.000.000', '1000000'],
])('%s can be read in two ways, so the user is asked for %s', (typed, plain) =>
	expect(parseQuantity(typed, 'Quantity')).toEqual({
		problem: `Quantity is "${typed}", which can be read in two ways. Write ${plain} without separators if that is meant.`,
	}),
);

test('the limits themselves are allowed, and what lies beyond is refused with the limit', () => {
	const limits = { min: 10, max: 1500 };
	expect(parseQuantity(10, 'Quantity', limits)).toEqual({ value: 10 });
	expect(parseQuantity('1500', 'Quantity', limits)).toEqual({ value: 1500 });
	expect(parseQuantity(9, 'Quantity', limits)).toEqual({
		problem: 'Quantity is 9, but must be at least 10.',
	});
	expect(parseQuantity(1501, 'Quantity', limits)).toEqual({
		problem: 'Quantity is 1501, but must be at most 1500.',
	});
});

test('whatever is typed, an accepted quantity is a whole number above zero', () => {
	fc.assert(
		fc.property(fc.anything(), (typed) => {
			const result = parseQuantity(typed, 'Quantity');
			if ('value' in result)
				expect(Number.isSafeInteger(result.value) && result.value > 0).toBe(true);
			else expect(result.problem).toMatch(/^Quantity /);
		}),
	);
});
