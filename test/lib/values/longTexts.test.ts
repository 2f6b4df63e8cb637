import { withoutLongTexts } from '../../../lib/values/record';

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

const longName = 'n'.repeat(5_000);
const cutName = `${'n'.repeat(999)}…`;

test.each([
	['at the top', { [longName]: 1 }, { [cutName]: 1 }],
	['in a list', { list: [{ [longName]: 'a' }] }, { list: [{ [cutName]: 'a' }] }],
	['deep inside', { a: { b: { [longName]: null } } }, { a: { b: { [cutName]: null } } }],
])('a long field name %s is cut and marked', (_, record, expected) => {
	expect(withoutLongTexts(record)).toEqual(expected);
});

test('long field names that differ at their ends alone keep their values apart', () => {
	const record = { [`${longName}a`]: 1, [`${longName}b`]: 2, [`${longName}c`]: 3, [cutName]: 4 };
	const found = withoutLongTexts(record);
	expect(Object.values(found)).toEqual([1, 2, 3, 4]);
	for (const name of Object.keys(found)) expect(name.length).toBeLessThanOrEqual(1_010);
});

test('many long field names that begin alike take no long time', () => {
	const names = Array.from({ length: 3_000 }, (_, at) => `${longName.slice(0, 1_200)}${at}`);
	const began = performance.now();
	const found = withoutLongTexts(Object.fromEntries(names.map((name) => [name, 1])));
	expect(Object.keys(found)).toHaveLength(names.length);
	expect(performance.now() - began).toBeLessThan(2_000);
});
