/** Parsed answers that no panel should give; a parsed answer is at most 200 levels deep. */
export const hostileAnswers: Array<[name: string, json: unknown]> = [
	['null', null],
	['a number', 7],
	['zero', 0],
	['false', false],
	['an empty text', ''],
	['an empty list', []],
	['an empty object', {}],
	['a list of nothing', [null]],
	['a list of lists', [[], [[]]]],
	['a list of texts', ['a', 'b']],
	['a __proto__ key', JSON.parse('{"__proto__":{"status":"Completed","order":5}}')],
	['a constructor key', { constructor: { status: 'Completed' } }],
	['lists in place of objects', { '1': [], '2': [[]], order: [], data: [] }],
	['objects in place of texts', { error: {}, status: {}, message: {}, order: {} }],
	['200 levels of lists', nested((inner) => [inner])],
	['200 levels of data', nested((inner) => ({ data: inner }))],
	['200 levels of orders', nested((inner) => ({ order: inner }))],
	['10 MB of text', 'x'.repeat(10_000_000)],
	['10 MB of text in a field', { order: 'x'.repeat(10_000_000), status: ' '.repeat(10_000_000) }],
	['10 MB of text in an error', { errors: [{ note: 'a '.repeat(5_000_000) }] }],
	['a list of 100,000 objects', Array.from({ length: 100_000 }, (_, id) => ({ id }))],
];

function nested(wrap: (inner: unknown) => unknown): unknown {
	let value: unknown = {};
	for (let level = 0; level < 200; level++) value = wrap(value);
	return value;
}
