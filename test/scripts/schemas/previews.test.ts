import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { resources } from '../../../lib/operations';
import { outputSchema, type Schema } from '../../../scripts/schemas/outputSchema.ts';
import { actionPreviews } from '../../../scripts/schemas/previews.ts';
import { readResources } from '../../../scripts/tables/resources.ts';

const folder = join(__dirname, '../../../nodes/SmmPanel/__schema__');
const previews = actionPreviews(readResources(resources));

/** What lies in the node's folder of previews, by path. */
function written(): Record<string, Schema> {
	const files = readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	return Object.fromEntries(
		files.map((file) => [
			relative(folder, file).replaceAll(sep, '/'),
			JSON.parse(readFileSync(file, 'utf8')),
		]),
	);
}

test('the previews of the action node are those of its examples: else run npm run schemas', () => {
	expect(written()).toEqual(previews);
});

test('every operation has a preview under the path that n8n asks for', () => {
	const paths = resources.flatMap(({ value, operations }) =>
		operations.map((operation) => `v1.0.0/${value}/${operation.value}.json`),
	);
	expect(Object.keys(previews)).toEqual(paths);
});

test.each([
	['order/get', 'currency', { type: ['string', 'null'] }],
	['order/get', 'orders', { type: 'array', items: { type: 'string' } }],
	['order/get', 'isFinished', { type: 'boolean' }],
	['service/getAll', 'rate', { type: 'number' }],
	['balance/get', 'currency', { type: 'string' }],
])('%s shows %s with its type', (path, field, schema) => {
	expect(previews[`v1.0.0/${path}.json`]?.properties?.[field]).toEqual(schema);
});

test('a field inside another is shown too', () => {
	const { source } = previews['v1.0.0/proxy/buy.json']?.properties ?? {};
	expect(source?.type).toBe('object');
	expect(source?.properties).toMatchObject({ host: { type: 'string' }, port: { type: 'number' } });
});

test('an error is no part of a preview', () => {
	expect(previews['v1.0.0/order/cancel.json']?.properties).not.toHaveProperty('error');
});

test('fields of all items come together, and null beside a value means that it may be missing', () => {
	expect(outputSchema('x', [{ a: null }, { a: 1, b: { c: 'd' } }, { b: null }])).toEqual({
		type: 'object',
		properties: {
			a: { type: ['number', 'null'] },
			b: { type: 'object', properties: { c: { type: 'string' } } },
		},
	});
});

test.each([
	['a field that is null everywhere', [{ a: null }], 'No example gives a value for x.a'],
	['no item at all', [], 'No example gives a value for x'],
	['a list that is always empty', [{ a: [] }], 'No example gives a value for x.a[]'],
	[
		'a number in one and a text in the other',
		[{ a: 1 }, { a: '1' }],
		'Examples disagree: x.a is number and string',
	],
])('%s is refused', (_name, items, sentence) => {
	expect(() => outputSchema('x', items)).toThrow(sentence);
});
