import { compareExpiries } from '../../../../nodes/SmmPanelTrigger/compare/thresholds';

const hour = 60 * 60_000;
const iso = (hours: number) => new Date(hours * hour).toISOString();

const stored = (kept: unknown): unknown => JSON.parse(JSON.stringify(kept));

/** A look at an hour; its proxy expires at another hour, or is not in the list. */
type Look = [at: number, expires: number | null];

/** The hours at which the proxy was told to expire within 24 hours. */
function reported(looks: readonly Look[], reportExisting = false): number[] {
	let known: unknown = null;
	return looks.flatMap(([at, expires]) => {
		const list = expires === null ? [] : [{ proxyId: '5', expiresAt: iso(expires) }];
		const rules = { hoursBefore: 24, reportExisting };
		const news = compareExpiries(rules).compare(known, list, at * hour);
		known = stored(news.kept);
		return news.changes.map(() => at);
	});
}

test.each<[string, Look[], number[]]>([
	[
		'is told once when its date comes near',
		[
			[0, 100],
			[75, 100],
			[76, 100],
			[77, 100],
			[101, 100],
		],
		[76],
	],
	[
		'is told again after a renewal',
		[
			[0, 30],
			[10, 30],
			[20, 60],
			[40, 60],
			[41, 60],
		],
		[10, 40],
	],
	[
		'is told again after a renewal that leaves it near',
		[
			[0, 30],
			[10, 30],
			[20, 40],
		],
		[10, 20],
	],
	[
		'is told late rather than never',
		[
			[0, 100],
			[110, 100],
			[111, 100],
		],
		[110],
	],
	[
		'that was near from the start is only remembered',
		[
			[0, 20],
			[5, 20],
		],
		[],
	],
	[
		'bought later is told when it is near',
		[
			[0, null],
			[1, 20],
			[2, 20],
		],
		[1],
	],
	[
		'found expired already is not told',
		[
			[0, null],
			[30, 20],
		],
		[],
	],
	[
		'missing from one list is not told again',
		[
			[0, 30],
			[10, 30],
			[11, null],
			[12, 30],
		],
		[10],
	],
	[
		'printed a few minutes apart has the same date',
		[
			[0, 30],
			[10, 30],
			[11, 30.1],
			[12, 29.9],
		],
		[10],
	],
	[
		'whose date flaps between two values is told once for each',
		[
			[0, 100],
			[80, 100],
			[81, 90],
			[82, 100],
			[83, 90],
			[84, 100],
			[85, 90],
			[86, 100],
			[87, 90],
		],
		[80, 81],
	],
	[
		'whose date flaps from the start on is told for the other one alone',
		[
			[0, 20],
			[1, 10],
			[2, 20],
			[3, 10],
		],
		[1],
	],
	[
		'is not told again when the clock is set back',
		[
			[0, 30],
			[10, 30],
			[2, 30],
			[10, 30],
		],
		[10],
	],
])('a proxy %s', (_, looks, expected) => {
	expect(reported(looks)).toEqual(expected);
});

test('a proxy near from the start is told where that is wanted', () => {
	expect(
		reported(
			[
				[0, 20],
				[1, 20],
			],
			true,
		),
	).toEqual([0]);
});

test('a renewal is told with the date before', () => {
	const rules = { hoursBefore: 24, reportExisting: false };
	const { compare } = compareExpiries(rules);
	const { kept } = compare(null, [{ proxyId: '5', expiresAt: iso(30) }], 0);
	const renewed = [{ proxyId: '5', expiresAt: iso(60) }];
	expect(compare(kept, renewed, 50 * hour).changes[0]?.previous).toEqual({ expiresAt: iso(30) });
});

test('a proxy without a date is passed over', () => {
	const rules = { hoursBefore: 24, reportExisting: true };
	const { compare } = compareExpiries(rules);
	expect(compare(null, [{ proxyId: '5', expiresAt: null }], 0).changes).toEqual([]);
});

test('proxies long expired are forgotten', () => {
	const rules = { hoursBefore: 24, reportExisting: false };
	const { compare } = compareExpiries(rules);
	const { kept } = compare(null, [{ proxyId: '5', expiresAt: iso(30) }], 0);
	expect(compare(kept, [], 300 * hour).kept).toEqual({ proxies: {} });
});
