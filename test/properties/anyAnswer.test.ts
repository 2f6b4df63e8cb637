import fc from 'fast-check';
import { allOperations, play, wire } from '../nodes/SmmPanel/play';
import { awkward } from './ids';
import { itemsOf } from './subject';

const keys = [
	...awkward,
	...['service', 'services', 'name', 'rate', 'product', 'products', 'balance', 'currency', 'error'],
	...[
		'errors',
		'message',
		'success',
		'canceled',
		'cancel_id',
		'refill_id',
		'http',
		'socks5',
		'list',
	],
	...['expired_at', 'count', 'remains', 'posts', 'note', 'totalPrice', '1', '2', '37775', '99999'],
];
const words = ['', '0', '1', '2', '37775', 'Completed', 'success', 'error', 'Incorrect order ID'];
const texts = fc.oneof(
	fc.constantFrom(...words, 'requested', '1.1.1.1:80:u:p', '18-05-2025 22:14:17', '5,000.00'),
	fc.string(),
);
const numbers = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

/** JSON made of what panels print, put together in any way. */
const anyJson = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 4, depthSize: 'small' },
		fc.constantFrom(null, true, false, 0, 1, 2, 37775),
		texts,
		numbers,
		fc.array(tie('value'), { maxLength: 4 }),
		fc
			.array(fc.tuple(fc.constantFrom(...keys), tie('value')), { maxLength: 5 })
			.map((pairs) => Object.fromEntries(pairs)),
	),
})).value;

/** Every text and number in it, also the names of its fields. */
function scalars(json: unknown, found = new Set<string>()): Set<string> {
	if (Array.isArray(json)) json.forEach((each) => scalars(each, found));
	else if (typeof json === 'object' && json !== null) {
		for (const [key, value] of Object.entries(json)) scalars(value, found.add(key));
	} else for (const part of [String(json), ...namesIn(String(json))]) found.add(part.trim());
	return found;
}

/** A purchase may be answered with several ids in one text, and `#7` is called 7. */
function namesIn(text: string): string[] {
	return text.split(',').map((part) => part.trim().replace(/^#/, ''));
}

/** The ids an output item speaks of. */
function idsIn(item: Record<string, unknown>): string[] {
	return Object.entries(item).flatMap(([name, value]) => {
		if (name === 'orders' && Array.isArray(value)) return value.map(String);
		return /Id$/.test(name) && typeof value === 'string' ? [value] : [];
	});
}

const cases = allOperations
	.filter(({ operation }) => operation.action !== null)
	.map(({ resource, operation }) => ({
		name: `${resource}.${operation.value}`,
		operation,
		params: { limit: 50, ...(operation.examples[0]?.params ?? {}) },
	}));

test.each(cases)(
	'$name makes of any JSON one outcome an id, and names no id that was not there',
	async ({ operation, params }) => {
		const prepared = operation.prepare(params);
		if ('problem' in prepared) throw new Error(prepared.problem);
		const asked = scalars(params);
		for (const id of prepared.ids) asked.add(id);
		await fc.assert(
			fc.asyncProperty(anyJson, fc.constantFrom(200, 201, 400, 500), async (json, status) => {
				const text = JSON.stringify(json);
				const { ended } = await play(operation, [params], () => wire(text, status));
				const [outcomes = []] = ended;
				expect(outcomes).toHaveLength(Math.max(1, prepared.ids.length));
				const known = scalars(JSON.parse(text));
				for (const item of outcomes.flatMap(itemsOf)) {
					for (const id of idsIn(item)) expect(asked.has(id) || known.has(id) || id).toBe(true);
				}
				for (const outcome of outcomes) {
					if ('failure' in outcome) expect(outcome.failure.error).toMatch(/^[^]{1,500}$/);
				}
			}),
			{ numRuns: 150 },
		);
	},
);

test.each(cases)('$name survives any bytes at all', async ({ operation, params }) => {
	const bytes = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.json().map((json) => json.slice(0, -1)),
	);
	await fc.assert(
		fc.asyncProperty(bytes, async (text) => {
			const { ended } = await play(operation, [params], () => text);
			expect(ended.flat().length).toBeGreaterThan(0);
		}),
		{ numRuns: 50 },
	);
});
