import { ids } from '../../../../lib/define';

const { property, read } = ids({ displayName: 'Order IDs' });

test.each([undefined, null, '', '  '])('a field of ids refuses %j as empty', (raw) => {
	expect(read(raw)).toEqual({ problem: 'Order IDs is empty.' });
	expect(property.required).toBe(true);
});

test.each<[string, unknown, string[]]>([
	['one', 7, ['7']],
	['several', '7, 8', ['7', '8']],
	['a list', ['7', 8], ['7', '8']],
])('it reads %s', (_, raw, value) => expect(read(raw)).toEqual({ value }));

test.each<[string, unknown, string]>([
	['what is no id', '7, a b!', '"b!" is not an ID'],
	['an expression left as plain text', '{{ $json.id }}', 'holds an expression as plain text'],
])('it refuses %s', (_, raw, said) => {
	expect(read(raw)).toEqual({ problem: expect.stringContaining(said) });
});
