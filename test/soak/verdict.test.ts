import type { Sample } from './sample.ts';
import { slopeOf } from './memory/slope.ts';
import { verdict, type Evidence } from './verdict.ts';

const minutes = 30;
const sample = (at: number, more: Partial<Sample> = {}): Sample => ({
	at,
	runs: at * 300,
	quiet: false,
	heapUsed: 200_000_000,
	rss: 1,
	external: 1,
	sockets: 4,
	timers: 30,
	listeners: 15,
	...more,
});
const each = (make: (at: number) => Sample) => Array.from({ length: 61 }, (_, n) => make(n / 2));
const flat = each((at) => sample(at, { quiet: at === 10.5 || at === 30 }));

const evidence = (more: Partial<Evidence> = {}): Evidence => ({
	accounts: { bookedTwice: [], unaccounted: [], invented: [] },
	unanswered: [],
	indiscreet: [],
	missed: [],
	invented: [],
	samples: flat,
	minutes,
	...more,
});
const brokenOf = (given: Evidence) =>
	verdict(given).flatMap(({ promise, broken }) => (broken?.length ? [[promise, broken]] : []));

test('nothing is broken where nothing happened', () => {
	expect(brokenOf(evidence())).toEqual([]);
});

test.each([
	[{ accounts: { bookedTwice: ['a'], unaccounted: [], invented: [] } }, /twice/],
	[{ accounts: { bookedTwice: [], unaccounted: ['a'], invented: [] } }, /Whatever is booked/],
	[{ accounts: { bookedTwice: [], unaccounted: [], invented: ['a'] } }, /told as bought/],
	[{ unanswered: ['a'] }, /answered in full/],
	[{ indiscreet: ['a'] }, /API key/],
	[{ missed: ['a'] }, /every change/],
	[{ invented: ['a'] }, /nothing else/],
] satisfies Array<[Partial<Evidence>, RegExp]>)('%j breaks one promise', (more, promise) => {
	expect(brokenOf(evidence(more))).toEqual([[expect.stringMatching(promise), ['a']]]);
});

const growing = (bytes: number) =>
	each((at) => sample(at, { heapUsed: at * 300 * bytes, quiet: at === 10.5 || at === 30 }));

test.each([
	['two KiB a request', evidence({ samples: growing(2048) }), ['It grew by 2048 bytes a request']],
	['half a KiB a request', evidence({ samples: growing(512) }), undefined],
	[
		'much, but only while it warms up',
		evidence({ samples: flat.map((one) => (one.at < 10 ? { ...one, heapUsed: 1 } : one)) }),
		undefined,
	],
	['much, in a run too short to tell', evidence({ samples: growing(2048), minutes: 5 }), undefined],
])('a heap that grows by %s', (_what, given, broken) => {
	const [found] = brokenOf(given);
	expect(found?.[1]).toEqual(broken);
});

test('a heap that grows is not hidden by what is given back at once', () => {
	const given = growing(2048).map((one) => ({
		...one,
		heapUsed: one.heapUsed - Math.floor(one.at / 6) * 10_000_000,
	}));
	expect(brokenOf(evidence({ samples: given }))).toEqual([
		[expect.any(String), ['It grew by 2048 bytes a request']],
	]);
});

test('sockets that stay open are found when all is quiet', () => {
	const samples = [
		sample(10, { quiet: true }),
		sample(20, { sockets: 400 }),
		sample(30, { quiet: true, sockets: 40 }),
	];
	expect(brokenOf(evidence({ samples }))).toEqual([
		[expect.stringContaining('Sockets'), ['sockets: 4 after the warm-up, 40 at the end']],
	]);
});

test('a run without two quiet moments has not shown that its handles are closed', () => {
	expect(brokenOf(evidence({ samples: [sample(10), sample(30, { quiet: true })] }))).toHaveLength(
		1,
	);
});

test.each([
	[[], 0],
	[[{ x: 1, y: 5 }], 0],
	[
		[
			{ x: 1, y: 5 },
			{ x: 1, y: 9 },
		],
		0,
	],
	[
		[
			{ x: 0, y: 1 },
			{ x: 2, y: 5 },
		],
		2,
	],
	[
		[
			{ x: 0, y: 0 },
			{ x: 1, y: 4 },
			{ x: 2, y: 2 },
		],
		1,
	],
])('the line through %j rises by %d', (points, slope) => {
	expect(slopeOf(points)).toBe(slope);
});
