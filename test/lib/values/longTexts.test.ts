import { withoutLongTexts } from '../../../lib/values/longTexts';

const long = 'x'.repeat(200_000);
const cut = `${'x'.repeat(99_999)}…`;

test.each([
	['under a name', { note: long, id: 1 }, { note: cut, id: 1 }],
	['in a list', { notes: ['a', long, null] }, { notes: ['a', cut, null] }],
	['deep inside', { a: [{ b: { c: long } }] }, { a: [{ b: { c: cut } }] }],
])('a long text %s is cut and marked', (_, record, expected) => {
	expect(withoutLongTexts(record)).toEqual(expected);
});

test('a record without long texts is given back as it is', () => {
	const record = { note: 'x'.repeat(100_000), list: [1, null, true, { a: 'b' }] };
	expect(withoutLongTexts(record)).toBe(record);
});

test('a name that is special to JavaScript stays a name', () => {
	const record = JSON.parse(`{"__proto__":{"a":"${long}"}}`);
	const found = withoutLongTexts(record);
	expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
	expect(JSON.stringify(found)).toBe(`{"__proto__":{"a":"${cut}"}}`);
});
