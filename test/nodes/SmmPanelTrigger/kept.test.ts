import fc from 'fast-check';
import type { KnownCatalogue } from '../../../nodes/SmmPanelTrigger/changes/knownCatalogue';
import type { KnownStatuses } from '../../../nodes/SmmPanelTrigger/changes/statuses';
import {
	columnsOf,
	packCatalogue,
	unpackCatalogue,
	type Column,
} from '../../../nodes/SmmPanelTrigger/kept/catalogue';
import {
	packExpiries,
	packProxies,
	unpackExpiries,
	unpackProxies,
} from '../../../nodes/SmmPanelTrigger/kept/proxies';
import { packStatuses, unpackStatuses } from '../../../nodes/SmmPanelTrigger/kept/statuses';

const stored = (packed: unknown): unknown => JSON.parse(JSON.stringify(packed));
const id = fc.oneof(fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/), fc.constant('__proto__'));
const count = fc.nat(1000);
const text = fc.option(fc.string());

test('statuses come back from the store as they went in', () => {
	const one = fc.record({ status: text, told: count, doubt: count, lost: fc.boolean() });
	fc.assert(
		fc.property(fc.array(fc.tuple(id, one)), fc.option(id), count, (pairs, next, lostAgainAt) => {
			const known: KnownStatuses = new Map(pairs);
			const memory = { known, next, lostAgainAt };
			expect(unpackStatuses(stored(packStatuses(memory)))).toEqual(memory);
		}),
	);
});

const columns: Column[] = [
	['name', 'name'],
	['category', 'word'],
	['rate', 'number'],
	['refill', 'flag'],
];

test('catalogues come back from the store as they went in', () => {
	const record = fc.record({
		name: text,
		category: text,
		rate: fc.option(fc.nat()),
		refill: fc.option(fc.boolean()),
	});
	const entry = fc.record({ record, told: count, absent: count });
	const pairs = fc.array(fc.tuple(id, entry));
	const gone = fc.array(fc.tuple(id, count));
	fc.assert(
		fc.property(pairs, gone, fc.option(count), (entries, removed, shortSince) => {
			const known: KnownCatalogue = {
				entries: new Map(entries),
				gone: new Map(removed),
				shortSince,
			};
			expect(unpackCatalogue(stored(packCatalogue(known, columns)), columns)).toEqual(known);
		}),
	);
});

test('proxies come back from the store as they went in', () => {
	const expiries = new Map([['5', { expiresAt: 1_700_000_000_000, told: true }]]);
	expect(unpackExpiries(stored(packExpiries(expiries)))).toEqual(expiries);
	const proxy = {
		status: 'success',
		autoRenew: null,
		source: '["h",1]',
		forward: null,
		told: 2,
		seenAt: 9,
	};
	const proxies = new Map([['5', proxy]]);
	expect(unpackProxies(stored(packProxies(proxies)))).toEqual(proxies);
});

test.each([null, 'text', 7, [], {}, { ids: 5 }, { entries: [] }, { dates: 'x' }, { proxies: {} }])(
	'%j in the store is nothing to compare with',
	(damaged) => {
		expect(unpackStatuses(damaged).known.size).toBe(0);
		expect(unpackCatalogue(damaged, columns)).toBeNull();
		expect(unpackExpiries(damaged)).toBeNull();
		expect(unpackProxies(damaged)).toBeNull();
	},
);

test('a name is remembered cut short, without half an emoji', () => {
	const name = `${'a'.repeat(58)}😀 and more`;
	expect(columnsOf({ name }, columns).name).toBe(`${'a'.repeat(58)}…`);
});
