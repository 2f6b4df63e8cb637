import fc from 'fast-check';
import { operationOf, play, type Ended } from '../nodes/SmmPanel/play';
import { anyId, plainId } from './ids';
import { itemsOf, subjects, type Subject } from './subject';

type Fate = 'answered' | 'refused' | 'left out';
const shapes = ['map', 'map of lists', 'list with ids', 'list in order'] as const;
type Shape = (typeof shapes)[number];
const wrappings = ['none', 'data', 'success', 'result', 'one-element list'] as const;
type Wrapping = (typeof wrappings)[number];

interface World {
	/** The ids of each item. */
	items: string[][];
	fates: Map<string, Fate>;
	shape: Shape;
	wrapping: Wrapping;
	nested: boolean;
	concurrency: number;
	/** Ids a request. */
	upTo: number;
}

const world = (id: fc.Arbitrary<string>): fc.Arbitrary<World> =>
	fc
		.array(fc.array(id, { minLength: 1, maxLength: 15 }), { minLength: 1, maxLength: 4 })
		.chain((items) => {
			const ids = [...new Set(items.flat())];
			const fate = fc.constantFrom<Fate>('answered', 'answered', 'refused', 'left out');
			return fc.record({
				items: fc.constant(items),
				fates: fc
					.array(fate, { minLength: ids.length, maxLength: ids.length })
					.map((fates) => new Map(ids.map((each, at) => [each, fates[at] ?? 'answered']))),
				shape: fc.constantFrom(...shapes),
				wrapping: fc.constantFrom(...wrappings),
				nested: fc.boolean(),
				concurrency: fc.integer({ min: 1, max: 4 }),
				upTo: fc.integer({ min: 1, max: 20 }),
			});
		});

/** What a panel of this world answers to a request for these ids. */
function answer(subject: Subject, { fates, shape, wrapping, nested }: World, ids: string[]) {
	const valueKey = Object.keys(subject.record('1'))[0] ?? '';
	const said = (id: string): Record<string, unknown> => {
		if (fates.get(id) === 'answered') return subject.record(id);
		const error = { error: `Order ${id} not found` };
		return nested && !subject.alwaysNamed ? { [valueKey]: error } : error;
	};
	const known = ids.filter((id) => fates.get(id) !== 'left out');
	const named = (id: string) => ({ [subject.idKey]: id, ...said(id) });
	const bodies: Record<Shape, () => unknown> = {
		map: () => Object.fromEntries(known.map((id) => [id, said(id)])),
		'map of lists': () => Object.fromEntries(known.map((id) => [id, [said(id)]])),
		'list with ids': () => [...known].reverse().map(named),
		'list in order': () => (subject.alwaysNamed ? known.map(named) : known.map(said)),
	};
	const body = bodies[shape]();
	const wrapped: Record<Wrapping, unknown> = {
		none: body,
		data: { data: body },
		success: { status: 'success', message: 'Done', data: body },
		result: { result: body },
		'one-element list': ids.length === 1 && known.length === 1 ? [said(ids[0] ?? '')] : body,
	};
	return wrapped[wrapping === subject.neverIn ? 'data' : wrapping];
}

async function playWorld(subject: Subject, given: World) {
	const [resource = '', value = ''] = subject.operation.split('.');
	const found = operationOf(resource, value);
	if (!found.ids) throw new Error(`${subject.operation} takes no ids`);
	const operation = { ...found, ids: { ...found.ids, upTo: given.upTo } };
	const names = [operation.ids.one, ...operation.ids.many];
	const items = given.items.map((ids) => ({ [subject.field]: ids, ...subject.more }));
	return await play(
		operation,
		items,
		(params) => {
			const name = names.find((each) => each !== undefined && Object.hasOwn(params, each)) ?? '';
			return JSON.stringify(answer(subject, given, (params[name] ?? '').split(',')));
		},
		{ concurrency: given.concurrency },
	);
}

const category = (ended: Ended | undefined) =>
	ended && 'failure' in ended ? ended.failure.details.category : 'none';

describe.each(subjects)('$operation', (subject) => {
	test('every asked id gets exactly one outcome, its own', async () => {
		await fc.assert(
			fc.asyncProperty(world(plainId), async (given) => {
				const { ended } = await playWorld(subject, given);
				expect(ended.map((each) => each.length)).toEqual(given.items.map((ids) => ids.length));
				given.items.forEach((ids, item) => {
					ids.forEach((id, at) => {
						const outcome = ended[item]?.[at];
						if (outcome === undefined) throw new Error('No outcome');
						const untied = given.shape === 'list in order' && !subject.alwaysNamed;
						check(subject, given, id, outcome, untied);
					});
				});
			}),
			{ numRuns: 60 },
		);
	});

	test('ids that every object has as properties never get the answer of another', async () => {
		await fc.assert(
			fc.asyncProperty(world(anyId), async (given) => {
				const { ended } = await playWorld(subject, given);
				given.items.forEach((ids, item) => {
					ids.forEach((id, at) => {
						const outcome = ended[item]?.[at];
						if (outcome === undefined) throw new Error('No outcome');
						for (const each of itemsOf(outcome))
							expect([id, each, subject.isOwn(id, each)]).toEqual([id, each, true]);
						if (given.fates.get(id) !== 'answered') expect(itemsOf(outcome)).toEqual([]);
					});
				});
			}),
			{ numRuns: 60 },
		);
	});
});

/** Names that any answer may have, and those of the operation's own answers. */
test.each([
	['order', 'get', 'orderId', 'status charge remains order orders data id list result message'],
	['order', 'cancel', 'orderId', 'cancel canceled order orders message'],
	['refill', 'create', 'orderId', 'refill refills refill_id order orders message'],
	['refill', 'get', 'refillId', 'refill refills status message'],
	['proxy', 'renew', 'proxyId', 'proxy_id proxies status message'],
])(
	'to %s.%s, an id that could be taken for a field is refused before sending',
	(resource, value, name, words) => {
		for (const word of words.split(' ')) {
			expect(operationOf(resource, value).prepare({ [name]: ['1', word], days: 1 })).toEqual({
				problem: expect.stringContaining(`"${word}" is not an ID`),
			});
		}
	},
);

/** A list without ids that lacks some can be tied to none of them, unless it is asked for singly. */
function check(subject: Subject, given: World, id: string, outcome: Ended, untied: boolean) {
	const fate = given.fates.get(id);
	if (fate === 'answered') {
		const failed = category(outcome);
		if (untied && ['unreadable', 'not_returned', 'order_id'].includes(failed)) return;
		expect(itemsOf(outcome)).toHaveLength(1);
		expect(itemsOf(outcome).every((item) => subject.isOwn(id, item))).toBe(true);
		return;
	}
	if (!('failure' in outcome)) throw new Error(`${id} was ${fate}, yet there is a result`);
	expect(outcome.failure.details.ids).toEqual([id]);
	if (fate === 'refused' && !untied) {
		expect(outcome.failure.error).toMatch(`Order ${id} not found`);
		expect(outcome.failure.details.category).toBe('order_id');
	} else if (!untied) {
		expect(['not_returned', 'unreadable']).toContain(outcome.failure.details.category);
	}
}
