import fc from 'fast-check';
import type { Json } from '../../../../lib/define';
import type { CatalogueRules } from '../../../../nodes/SmmPanelTrigger/changes/catalogue';
import { catalogueChanges } from '../../../../nodes/SmmPanelTrigger/changes/catalogue';
import type { KnownCatalogue } from '../../../../nodes/SmmPanelTrigger/changes/knownCatalogue';
import { columnsOf, type Column } from '../../../../nodes/SmmPanelTrigger/kept/catalogue';
import { differs } from '../../../../nodes/SmmPanelTrigger/watches/services';

const minute = 60_000;
const hour = 60 * minute;

const columns: Column[] = [
	['name', 'name'],
	['category', 'word'],
	['type', 'word'],
	['rate', 'number'],
	['min', 'number'],
	['max', 'number'],
];

const rules: CatalogueRules = {
	idField: 'serviceId',
	columnsOf: (record, before) => columnsOf(record, columns, before),
	kinds: [
		{ change: 'rate', fields: ['rate'], when: differs('rate') },
		{ change: 'limits', fields: ['min', 'max'], when: differs('min', 'max') },
	],
	isWanted: () => true,
	passes: () => true,
	reportExisting: false,
	blank: { serviceId: null, description: null },
};

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
function reported(steps: readonly Step[], own: Partial<CatalogueRules> = {}): string[] {
	let known: KnownCatalogue | null = null;
	let now = 0;
	const told: string[] = [];
	for (const { list, after = 1, times = 1 } of steps) {
		for (let time = 0; time < times; time += 1) {
			now += after * minute;
			const news = catalogueChanges(known, list, { ...rules, ...own }, now);
			known = news.kept;
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
	const first = catalogueChanges(null, list, rules, 100 * hour).kept;
	const short = catalogueChanges(first, [], rules, 100 * hour).kept;
	const earlier = catalogueChanges(short, [], rules, 10 * hour).kept;
	expect(earlier.shortSince).toBe(10 * hour);
	expect(catalogueChanges(earlier, [], rules, 33 * hour).kept.entries.size).toBe(50);
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
	const isWanted = (change: string) => change === 'limits';
	const steps = [
		{ list: basis },
		{ list: [service(1, { rate: 2, min: 1 }), service(3)], times: 5 },
	];
	expect(reported(steps, { isWanted })).toEqual(['limits 1']);
});

test('a change carries the whole record and the earlier values of what changed', () => {
	const known = catalogueChanges(null, basis, rules, 0).kept;
	const now = service(1, { rate: 2, name: 'Instagram followers no. 1 new' });
	expect(catalogueChanges(known, [now, service(2)], rules, minute).changes).toEqual([
		{
			change: 'rate',
			id: '1',
			mark: [1, 2],
			fields: now,
			previous: { rate: 1, name: 'Instagram followers no. 1' },
		},
	]);
});

test('a removed service is told with what was remembered of it, and every field an item has', () => {
	let known = catalogueChanges(null, basis, rules, 0).kept;
	const changes = [1, 2, 3].flatMap((look) => {
		const news = catalogueChanges(known, [service(1)], rules, look * minute);
		known = news.kept;
		return news.changes;
	});
	expect(changes).toHaveLength(1);
	expect(changes[0]?.fields).toEqual({ ...service(2), description: null });
});

test('a service removed and added twice has four different marks', () => {
	let known = catalogueChanges(null, basis, rules, 0).kept;
	const lists = [1, 2].flatMap(() => [[service(1)], [service(1)], [service(1)], basis]);
	const marks = lists.flatMap((list, at) => {
		const news = catalogueChanges(known, list, rules, at * minute);
		known = news.kept;
		return news.changes.map(({ change, mark }) => JSON.stringify([change, mark]));
	});
	expect(marks).toHaveLength(4);
	expect(new Set(marks).size).toBe(4);
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
				let known: KnownCatalogue | null = null;
				for (const each of given) {
					known = catalogueChanges(known, each, rules, 0).kept;
					if (known.entries.size > each.length) continue;
					settled += 1;
					expect(catalogueChanges(known, each, rules, 9 * hour)).toEqual({
						kept: known,
						changes: [],
					});
				}
			}),
		);
		expect(settled).toBeGreaterThan(100);
	});
});
