import fc from 'fast-check';
import { parseIds, toId } from '../../../lib/values/ids';

describe('an id out of an answer', () => {
	test.each([
		[99999, '99999'],
		['99999', '99999'],
		[' 37775 ', '37775'],
		['007', '007'],
		['KFBlsUezBtRMKTmiHdlhHY', 'KFBlsUezBtRMKTmiHdlhHY'],
		['a1b2_c3-d4', 'a1b2_c3-d4'],
		['12345678901234567890', '12345678901234567890'],
		['x'.repeat(64), 'x'.repeat(64)],
	])('%j is %j', (value, id) => expect(toId(value)).toBe(id));

	test.each([0, '0', '000', -5, '-5', 1.5, '1.5', '---', 'a b', true, false, ['1'], { id: 1 }])(
		'%j is no id',
		(value) => expect(toId(value)).toBeNull(),
	);

	test.each([
		'null',
		'undefined',
		'NaN',
		'False',
		'error',
		'Success',
		'requested',
		'status',
		'data',
	])('the word %s is not taken for an id', (word) => expect(toId(word)).toBeNull());

	test('a number too big to be exact is refused, because its last digits are a guess', () => {
		expect(toId(12345678901234567890)).toBeNull();
		expect(toId(1e21)).toBeNull();
	});

	test('more than 64 characters are no id', () => expect(toId('x'.repeat(65))).toBeNull());
});

describe('ids that a user typed', () => {
	test.each([
		[123, ['123']],
		['123', ['123']],
		['123,456,789', ['123', '456', '789']],
		[' 123 ; 456\r\n789\t1 ', ['123', '456', '789', '1']],
		[',123,,456,', ['123', '456']],
		[
			['1', 2, ['3', 4]],
			['1', '2', '3', '4'],
		],
		[
			['1,2', null, ''],
			['1', '2'],
		],
		['5,3,5', ['5', '3', '5']],
		['abc-1 def_2', ['abc-1', 'def_2']],
	])('%j are %j', (value, ids) => expect(parseIds(value)).toEqual({ ids }));

	test.each([[''], [' , ;\n'], [null], [undefined], [[]], [[['']]]])(
		'%j is an empty list',
		(value) => expect(parseIds(value)).toEqual({ problem: 'The list of IDs is empty.' }),
	);

	test.each([
		['1,2.5,3', '"2.5"'],
		[1.5, '1.5'],
		['0', '"0"'],
		[0, '0'],
		['-4', '"-4"'],
		['12,"34"', '""34""'],
		['{1}', '"{1}"'],
		['12,đơn', '"đơn"'],
		[[['1', ['2']]], 'a list'],
		[{ id: 1 }, 'an object'],
		[true, 'true'],
	])('%j is refused by naming %s', (value, piece) => {
		const result = parseIds(value);
		expect(result).toEqual({ problem: expect.stringContaining(`${piece} is not an ID`) });
	});

	test('an offending piece is shown cut to 40 characters', () => {
		const result = parseIds('!'.repeat(1000));
		expect(result).toEqual({ problem: expect.stringContaining(`"${'!'.repeat(39)}…" is not`) });
	});

	test('any ids survive any mix of separators in their order', () => {
		const id = fc
			.stringMatching(/^[a-z1-9][a-z0-9_-]{0,20}$/)
			.filter((text) => toId(text) !== null);
		const separator = fc.stringMatching(/^[,; \n\r\t]{1,4}$/);
		fc.assert(
			fc.property(fc.array(fc.tuple(id, separator), { minLength: 1 }), (pairs) => {
				const typed = pairs.map(([text, between]) => text + between).join('');
				expect(parseIds(typed)).toEqual({ ids: pairs.map(([text]) => text) });
			}),
		);
	});

	test('whatever is typed, what is accepted is an id that an answer could hold', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				const result = parseIds(value);
				if ('ids' in result) expect(result.ids.map(toId)).toEqual(result.ids);
				else expect(result.problem).not.toBe('');
			}),
		);
	});
});
