import type { Booking, Claim } from './accounts/claim.ts';
import { judge } from './accounts/judge.ts';

const claim = (ending: Claim['ending'], id: string | null = null): Claim => ({
	kind: 'order',
	mark: 'a',
	ending,
	id,
});
const booking = (id: string, times = 1): Booking => ({ kind: 'order', mark: 'a', id, times });

const cases: Array<[what: string, told: Claim[], books: Booking[], broken: string[]]> = [
	['an order told with its id', [claim('done', '1')], [booking('1')], []],
	['an order in doubt that was booked', [claim('unknown')], [booking('1')], []],
	['an order in doubt that was not booked', [claim('unknown')], [], []],
	['an order refused and not booked', [claim('rejected'), claim('not sent')], [], []],
	['a repeat of a booked order', [claim('bought before'), claim('done', '1')], [booking('1')], []],
	[
		'two orders for one key',
		[claim('done', '1'), claim('done', '2')],
		[booking('1'), booking('2')],
		['bookedTwice'],
	],
	[
		'a renewal that was carried out twice',
		[claim('done', '1')],
		[booking('1', 2)],
		['bookedTwice'],
	],
	['a booked order told as refused', [claim('rejected')], [booking('1')], ['unaccounted']],
	['a booked order nobody was told of', [], [booking('1')], ['unaccounted']],
	[
		'a booked order whose callers were only skipped',
		[claim('in doubt')],
		[booking('1')],
		['unaccounted'],
	],
	['an order that is not in the books', [claim('done', '1')], [], ['invented']],
	['an order that was not bought before', [claim('bought before')], [], ['invented']],
	[
		'an order told with the wrong id',
		[claim('done', '2')],
		[booking('1')],
		['unaccounted', 'invented'],
	],
];

test.each(cases)('%s', (_what, told, books, broken) => {
	const found = Object.entries(judge(told, books)).flatMap(([name, sentences]) =>
		sentences.length > 0 ? [name] : [],
	);
	expect(found).toEqual(broken);
});

test('a mark counts for its kind alone', () => {
	const refill: Booking = { ...booking('1'), kind: 'refill' };
	expect(judge([claim('done', '1')], [refill])).toEqual({
		bookedTwice: [],
		unaccounted: ['refill a is booked as 1; its callers heard: nothing'],
		invented: ['order a was told as 1'],
	});
});
