import fc from 'fast-check';
import type { Json } from '../../../../lib/define';
import type { ChangeKind } from '../../../../nodes/SmmPanelTrigger/compare/change';
import {
	compareList,
	differs,
	type ListRules,
	type ListWishes,
} from '../../../../nodes/SmmPanelTrigger/compare/list';
import { recallList } from '../../../../nodes/SmmPanelTrigger/compare/knownList';

const minute = 60_000;
const hour = 60 * minute;

const rules: ListRules = {
	idField: 'serviceId',
	remembered: ['name', 'category', 'type', 'rate', 'min', 'max'],
	kinds: [
		{ change: 'rate', fields: ['rate'], when: differs('rate') },
		{ change: 'limits', fields: ['min', 'max'], when: differs('min', 'max') },
	],
	blank: { serviceId: null, description: null },
};
const wishes: ListWishes = {
	isWanted: () => true,
	passes: () => true,
	reportExisting: false,
};
const { compare } = compareList(rules, wishes);
const stored = (kept: unknown): unknown => JSON.parse(JSON.stringify(kept));

const service = (id: number, more: Json = {}): Json => ({
	serviceId: String(id),
	name: `Instagram followers no. ${id}`,
	category: 'Instagram',
	type: 'Default',
	rate: 1,
	min: 10,
	max: 1000,
	description: 'Fast',
	...more,
});

const many = (count: number, from = 1) =>
	Array.from({ length: count }, (_, n) => service(n + from));

interface Step {
	list: Json[];
	/** Minutes after the last look. */
	after?: number;
	/** Looks in a row at the same list. */
	times?: number;
}

/** What was reported, as "kind id", look by look. */
function reported(steps: readonly Step[], own: Partial<ListWishes> = {}): string[] {
	const comparison = compareList(rules, { ...wishes, ...own });
	let known: unknown = null;
	let now = 0;
	const told: string[] = [];
	for (const { list, after = 1, times = 1 } of steps) {
		for (let time = 0; time < times; time += 1) {
			now += after * minute;
			const news = comparison.compare(known, list, now);
			known = stored(news.kept);
			told.push(...news.changes.map(({ change, id }) => `${change} ${id}`));
		}
	}
	return told;
}

const basis = [service(1), service(2)];

test.each<[string, Json, string[]]>([
	['the rate', { rate: 2 }, ['rate 1']],
	['the smallest quantity', { min: 20 }, ['limits 1']],
	['the largest quantity', { max: 20 }, ['limits 1']],
	['rate and limits at once', { rate: 2, min: 20 }, ['rate 1', 'limits 1']],
	['a rate that is no longer told', { rate: null }, []],
	['the name alone', { name: 'Instagram followers no. 1 (HQ)' }, []],
	['the category alone', { category: 'Instagram cheap' }, []],
	['the description', { description: 'Slow' }, []],
	['name and category of the same service', { name: 'Followers no. 1', category: 'IG' }, []],
	[
		'id given to another service',
		{ name: 'Tiktok views', category: 'Tiktok' },
		['removed 1', 'added 1'],
	],
])('a change of %s is told as it should be', (_, patch, expected) => {
	expect(reported([{ list: basis }, { list: [service(1, patch), service(2)] }])).toEqual(expected);
});

test('a rate a list leaves out once is still known afterwards', () => {
	const without = [service(1, { rate: null }), service(2)];
	expect(reported([{ list: basis }, { list: without }, { list: basis }])).toEqual([]);
	const dearer = [service(1, { rate: 3 }), service(2)];
	expect(reported([{ list: basis }, { list: without }, { list: dearer }])).toEqual(['rate 1']);
});

test.each<[string, Step[], string[]]>([
	[
		'a new service is told at once',
		[{ list: basis }, { list: [...basis, service(3)] }],
		['added 3'],
	],
	['the first list is only remembered', [{ list: many(50) }], []],
	[
		'two lists without it prove nothing',
		[{ list: basis }, { list: [service(1)], times: 2 }, { list: basis }],
		[],
	],
	[
		'three lists in a row without it do',
		[{ list: basis }, { list: [service(1)], times: 9 }],
		['removed 2'],
	],
	[
		'an absence that was interrupted begins anew',
		[
			{ list: basis },
			{ list: [service(1)], times: 2 },
			{ list: basis },
			{ list: [service(1)], times: 2 },
		],
		[],
	],
	[
		'an empty list is not believed for a day',
		[{ list: many(50) }, { list: [], times: 1000 }, { list: many(50) }],
		[],
	],
	[
		'half a list is not believed for a day',
		[{ list: many(50) }, { list: many(20), times: 1000 }, { list: many(50) }],
		[],
	],
	[
		'a fifth missing is not believed for an hour',
		[{ list: many(60) }, { list: many(48), times: 50 }, { list: many(60) }],
		[],
	],
	[
		'a fifth missing for more than an hour is believed',
		[{ list: many(60) }, { list: many(48), times: 70 }],
		many(12, 49).map(({ serviceId }) => `removed ${String(serviceId)}`),
	],
	[
		'a catalogue emptied for good is believed after a day',
		[{ list: many(2) }, { list: [], after: 60, times: 30 }],
		['removed 1', 'removed 2'],
	],
	[
		'what changes within half a list is told meanwhile',
		[
			{ list: many(50) },
			{ list: [service(1, { rate: 9 }), ...many(9, 2)] },
			{ list: [service(1, { rate: 9 }), ...many(49, 2)] },
		],
		['rate 1'],
	],
	[
		'a removed service that returns is told as added',
		[{ list: basis }, { list: [service(1)], times: 3 }, { list: basis }],
		['removed 2', 'added 2'],
	],
])('%s', (_, steps, expected) => {
	expect(reported(steps)).toEqual(expected);
});

test('a clock that is set back does not shorten the wait for a shrunken list', () => {
	const list = many(50);
	const first = compare(null, list, 100 * hour).kept;
	const short = compare(first, [], 100 * hour).kept;
	const earlier = compare(short, [], 10 * hour).kept;
	expect(earlier).toHaveProperty('shortSince', 10 * hour);
	expect(recallList(compare(earlier, [], 33 * hour).kept)?.entries.size).toBe(50);
});

test('the filters choose what is told, not what is remembered', () => {
	const passes = ({ category }: Json) => category === 'Tiktok';
	const moved = service(1, { category: 'Tiktok' });
	const steps = [
		{ list: basis },
		{ list: [moved, service(2)] },
		{ list: [{ ...moved, rate: 5 }, service(2)] },
	];
	expect(reported(steps, { passes })).toEqual(['rate 1']);
	expect(reported([{ list: basis }, { list: [service(2)], times: 3 }], { passes })).toEqual([]);
});

test('only the chosen kinds are told', () => {
	const isWanted = (change: ChangeKind) => change === 'limits';
	const steps = [
		{ list: basis },
		{ list: [service(1, { rate: 2, min: 1 }), service(3)], times: 5 },
	];
	expect(reported(steps, { isWanted })).toEqual(['limits 1']);
});

test('a change carries the whole record and the earlier values of what changed', () => {
	const known = compare(null, basis, 0).kept;
	const now = service(1, { rate: 2, name: 'Instagram followers no. 1 new' });
	expect(compare(known, [now, service(2)], minute).changes).toEqual([
		{
			change: 'rate',
			id: '1',
			value: [2],
			fields: now,
			previous: { rate: 1, name: 'Instagram followers no. 1' },
		},
	]);
});

test('a removed service is told with what was remembered of it, and every field an item has', () => {
	let known = compare(null, basis, 0).kept;
	const changes = [1, 2, 3].flatMap((look) => {
		const news = compare(known, [service(1)], look * minute);
		known = news.kept;
		return news.changes;
	});
	expect(changes).toHaveLength(1);
	expect(changes[0]?.fields).toEqual({ ...service(2), description: null });
});

describe('lists one after another', () => {
	const value = fc.constantFrom(null, 'a', 'b c d', 'words apart', 'long '.repeat(20));
	const number = fc.option(fc.nat(2));
	const record = fc.record({
		serviceId: fc.integer({ min: 1, max: 9 }).map(String),
		name: value,
		category: value,
		type: value,
		rate: number,
		min: number,
		max: number,
	});
	const list = fc.uniqueArray(record, { selector: ({ serviceId }) => serviceId });
	/** With some values left out, some changed, some entries missing. */
	const alike = (first: Json[]) =>
		fc.tuple(fc.subarray(first), record, fc.constantFrom('rate', 'name', 'type')).map((drawn) => {
			const [some, other, field] = drawn;
			return first.map((each) => (some.includes(each) ? { ...each, [field]: other[field] } : each));
		});
	const lists = fc.oneof(
		fc.array(list, { minLength: 2, maxLength: 6 }),
		list.chain((first) =>
			fc.array(alike(first), { minLength: 1, maxLength: 5 }).map((rest) => [first, ...rest]),
		),
	);

	test('add nothing where they come again and no entry is missing', () => {
		let settled = 0;
		fc.assert(
			fc.property(lists, (given) => {
				let known: unknown = null;
				for (const each of given) {
					known = compare(known, each, 0).kept;
					if ((recallList(known)?.entries.size ?? 0) > each.length) continue;
					settled += 1;
					expect(compare(known, each, 9 * hour)).toEqual({
						kept: known,
						changes: [],
						isFirst: false,
					});
				}
			}),
		);
		expect(settled).toBeGreaterThan(100);
	});
});

test('a name is remembered cut short, without half an emoji', () => {
	const name = `${'a'.repeat(58)}😀 and more`;
	const { kept } = compare(null, [service(1, { name })], 0);
	expect(kept).toHaveProperty('entries.1.name', `${'a'.repeat(58)}…`);
});
