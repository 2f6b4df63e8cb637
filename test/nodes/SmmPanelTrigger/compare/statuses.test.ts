import {
	type KnownStatus,
	type Sighting,
	statusChanges,
	type StatusRules,
} from '../../../../nodes/SmmPanelTrigger/compare/statuses';

const rules: StatusRules = { idField: 'orderId', isWanted: () => true, reportExisting: false };

const seen = (status: string): Sighting => ({
	id: '7',
	status,
	record: { orderId: '7', status },
});
const unknown: Sighting = { id: '7', refused: 'Incorrect order ID', why: 'unknown' };
const refused: Sighting = { id: '7', refused: 'Please try later', why: 'refused' };
const leftOut: Sighting = { id: '7', refused: 'It is not mentioned', why: 'leftOut' };
const unasked = null;

/** What was reported at each look: the status and the one before, or "notFound". */
function reported(looks: ReadonlyArray<Sighting | null>, own: Partial<StatusRules> = {}) {
	let known: ReadonlyMap<string, KnownStatus> = new Map();
	return looks.flatMap((look) => {
		const news = statusChanges(known, look ? [look] : [], { ...rules, ...own });
		known = news.ids;
		return news.changes.map(({ change, fields, previous }) =>
			change === 'status' ? `${String(fields.status)} after ${String(previous?.status)}` : change,
		);
	});
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

test.each<[string, Array<Sighting | null>, string[]]>([
	['the first look is only remembered', [seen('Pending')], []],
	[
		'a new status is told with the one before',
		[seen('Pending'), seen('Partial')],
		['Partial after Pending'],
	],
	['an unchanged status is no news', [seen('Pending'), seen('Pending')], []],
	[
		'there and back again are two changes',
		[seen('A'), seen('B'), seen('A')],
		['B after A', 'A after B'],
	],
	[
		'an id that was not asked for keeps its status',
		[seen('A'), unasked, seen('A'), seen('B')],
		['B after A'],
	],
	['one "unknown" is not believed', [seen('A'), unknown, seen('A')], []],
	['two "unknown" in a row are told once', [seen('A'), ...times(9, unknown)], ['notFound']],
	['an id never known is told once', times(9, unknown), ['notFound']],
	[
		'nine refusals for other reasons are passed over',
		[seen('A'), ...times(9, refused), seen('A')],
		[],
	],
	[
		'ten refusals for other reasons are told once',
		[seen('A'), ...times(20, refused)],
		['notFound'],
	],
	[
		'an answer that leaves the id out changes nothing',
		[seen('A'), ...times(59, leftOut), seen('A')],
		[],
	],
	['sixty answers without the id are told once', [seen('A'), ...times(90, leftOut)], ['notFound']],
	[
		'an id that comes back is told with its status',
		[seen('A'), unknown, unknown, seen('A')],
		['notFound', 'A after A'],
	],
	['an id found after a refusal is told', [unknown, seen('A')], ['A after undefined']],
	['a change behind a refusal is told', [seen('A'), unknown, seen('B')], ['B after A']],
])('%s', (_, looks, expected) => {
	expect(reported(looks)).toEqual(expected);
});

test('where that is wanted, the first look tells what is there', () => {
	expect(reported([seen('A'), seen('A')], { reportExisting: true })).toEqual(['A after undefined']);
});

test('statuses that are not wanted are remembered all the same', () => {
	const isWanted = (status: string) => status === 'C';
	expect(reported([seen('A'), seen('B'), seen('C')], { isWanted })).toEqual(['C after B']);
});

test('what was known before is not altered, so that a failed poll can forget what it saw', () => {
	const known = statusChanges(new Map(), [seen('A')], rules).ids;
	statusChanges(known, [seen('B')], rules);
	expect(known.get('7')?.status).toBe('A');
});
