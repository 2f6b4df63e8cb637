import { ids, optionalIds } from '../../../../lib/define';

const words = { displayName: 'Order IDs' };

describe('a field of ids that may stay empty', () => {
	const { property, read } = optionalIds(words);

	test.each([undefined, null, '', '  '])('reads %j as none', (raw) => {
		expect(read(raw)).toEqual({ value: [] });
		expect(ids(words).read(raw)).toEqual({ problem: 'Order IDs is empty.' });
	});

	test.each<[string, unknown, string[]]>([
		['one', 7, ['7']],
		['several', '7, 8', ['7', '8']],
		['a list', ['7', 8], ['7', '8']],
	])('reads %s as any field of ids does', (_, raw, value) => {
		expect(read(raw)).toEqual({ value });
		expect(ids(words).read(raw)).toEqual({ value });
	});

	test.each<[string, unknown, string]>([
		['what is no id', '7, a b!', '"b!" is not an ID'],
		['an expression left as plain text', '{{ $json.id }}', 'holds an expression as plain text'],
	])('refuses %s', (_, raw, said) => {
		expect(read(raw)).toEqual({ problem: expect.stringContaining(said) });
	});

	test('is not marked as required', () => {
		expect(property.required).toBe(false);
		expect(ids(words).property.required).toBe(true);
	});
});
