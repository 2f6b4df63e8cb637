import type { Reader, Reading } from '../../../lib/answers/reading';
import type { PanelRequest } from '../../../lib/requests/client';
import { purpose } from '../../support/purpose';
import { groupsOf } from './support/groups';
import { failure } from '../../../lib/errors/failure';
import { lanes } from '../../../lib/requests/lanes';
import { perform } from '../../../lib/requests/perform';
import { plan, type Ask, type Group, type Job, type Result } from '../../../lib/requests/plan';
import type { Answer } from '../../../lib/answers/refusal';

const form = { one: 'order', many: ['orders'], upTo: 2 };
const ask = (ids: string[], more: Partial<PanelRequest> = {}): Ask => ({
	call: { ...purpose('status', { offers: 'statuses' }), params: {}, repeatable: true, ...more },
	ids,
});

/** Reads `{ id: value }`: a text is a refusal, anything else a record. */
const reader: Reader = (json, ids) => {
	if (json === null || typeof json !== 'object') return null;
	const map = new Map<string, unknown>(Object.entries(json));
	return ids.map((id): Reading => {
		const value = map.get(id);
		if (value === undefined) return { missing: true };
		return typeof value === 'string' ? { refusal: value } : { record: value };
	});
};

const data = (json: unknown): Answer => ({ json, httpStatus: 200 });
const refusal = (category: 'request' | 'order_id' | 'funds', about?: string): Answer => ({
	failure: {
		...failure({ asked: purpose('status'), category, outcome: 'rejected', panelMessage: 'No' }),
		...(about === undefined ? {} : { about }),
	},
});

interface Set {
	concurrency?: number;
	goOn?: () => boolean;
	done?: (job: Job, results: unknown) => void;
}

async function run(asks: Ask[], panel: (call: PanelRequest) => Answer, set: Set = {}) {
	const sent: Array<Record<string, string>> = [];
	const planned = plan(asks, form);
	const groups = groupsOf(planned);
	const found = new Map<Group, Map<string, Result>>(groups.map((group) => [group, new Map()]));
	await perform(planned.jobs, {
		client: async (call) => {
			sent.push(call.params);
			return panel(call);
		},
		reader,
		form,
		lanes: lanes(set.concurrency ?? 1, async () => {}),
		now: () => 0,
		goOn: () => true,
		...set,
		done: (job, results) => {
			results.forEach((result, at) => found.get(job.group)?.set(job.ids[at] ?? '', result));
			set.done?.(job, results);
		},
	});
	const answers = groups.map((group) => Object.fromEntries(found.get(group) ?? []));
	return { sent, answers };
}

const failed = (error: string, ids: string[], more: object = {}) => ({
	failure: expect.objectContaining({
		error,
		details: expect.objectContaining({ ids, ...more }),
	}),
});

test('each id gets its own, with the whole answer beside it', async () => {
	const json = { '1': { a: 1 }, '2': 'Incorrect order ID' };
	const { sent, answers } = await run([ask(['1', '2', '3'])], ({ params }) =>
		data('order' in params ? {} : json),
	);
	expect(sent).toEqual([{ orders: '1,2' }, { order: '3' }]);
	expect(answers).toEqual([
		{
			'1': { record: { a: 1 }, whole: json, httpStatus: 200 },
			'2': failed('Incorrect order ID (order 2)', ['2'], {
				category: 'order_id',
				outcome: 'rejected',
			}),
			'3': failed("The panel's answer does not mention it (order 3)", ['3'], {
				category: 'not_returned',
				outcome: 'unknown',
			}),
		},
	]);
});

test('a failed request fails each of its ids by name', async () => {
	const { answers } = await run([ask(['1', '2'])], () => refusal('funds'));
	expect(answers).toEqual([
		{ '1': failed('No (order 1)', ['1']), '2': failed('No (order 2)', ['2']) },
	]);
});

describe('one id refused as a malformed request is asked for once in the plural form', () => {
	test('and that answer counts', async () => {
		const { sent, answers } = await run([ask(['1'])], ({ params }) =>
			'order' in params ? refusal('request') : data({ '1': { a: 1 } }),
		);
		expect(sent).toEqual([{ order: '1' }, { orders: '1' }]);
		expect(answers).toMatchObject([{ '1': { record: { a: 1 } } }]);
	});

	test('and a refusal of what it asks says more than one of the form', async () => {
		const { sent, answers } = await run([ask(['1'])], ({ params }) =>
			'order' in params ? refusal('request') : refusal('funds'),
		);
		expect(sent).toHaveLength(2);
		expect(answers).toEqual([{ '1': failed('No (order 1)', ['1'], { category: 'funds' }) }]);
	});

	test.each<[string, Partial<PanelRequest>]>([
		['something that must not be made twice', { repeatable: false }],
		['a purchase', { repeatable: false, spends: true }],
	])('but not %s', async (_name, more) => {
		const { sent } = await run([ask(['1'], more)], () => refusal('request'));
		expect(sent).toEqual([{ order: '1' }]);
	});
});

describe('a list is asked for one by one', () => {
	const single = ({ params }: PanelRequest, list: Answer) =>
		'order' in params ? data({ [params.order ?? '']: { a: params.order } }) : list;

	test.each<[string, Answer]>([
		['when it is refused as malformed', refusal('request')],
		['when it is refused as one wrong id', refusal('order_id')],
		['when its answer can not be tied to the ids', data('Completed')],
	])('%s', async (_name, list) => {
		const { sent, answers } = await run([ask(['1', '2'])], (call) => single(call, list));
		expect(sent).toEqual([{ orders: '1,2' }, { order: '1' }, { order: '2' }]);
		expect(answers).toMatchObject([{ '1': { record: { a: '1' } }, '2': { record: { a: '2' } } }]);
	});

	test('a panel that knows no lists is sent no further one', async () => {
		const { sent } = await run([ask(['1', '2', '3', '4'])], (call) =>
			single(call, refusal('request')),
		);
		expect(sent.filter((params) => 'orders' in params)).toEqual([{ orders: '1,2' }]);
		expect(sent).toHaveLength(5);
	});

	test('one wrong id says nothing about the next list', async () => {
		const { sent } = await run([ask(['1', '2', '3', '4'])], (call) =>
			single(call, refusal('order_id')),
		);
		expect(sent.filter((params) => 'orders' in params)).toHaveLength(2);
	});

	test.each<[string, Answer]>([
		['refused as malformed', refusal('request')],
		['refused as one wrong id', refusal('order_id')],
		['answered unreadably', data('Completed')],
	])('but never where asking has an effect: %s', async (_name, list) => {
		const { sent, answers } = await run([ask(['1', '2'], { repeatable: false })], () => list);
		expect(sent).toEqual([{ orders: '1,2' }]);
		expect(Object.keys(answers[0] ?? {})).toEqual(['1', '2']);
	});

	test('the malformed id of a list that is refused as a whole does not accuse the others', async () => {
		const { answers } = await run([ask(['1x', '2'])], (call) =>
			call.params.order === '2' ? data({ '2': { a: 2 } }) : refusal('request'),
		);
		expect(answers).toMatchObject([
			{ '1x': { failure: { error: 'No (order 1x)' } }, '2': { record: { a: 2 } } },
		]);
	});
});

describe('an action that the panel does not have', () => {
	const many = Array.from({ length: 250 }, (_, at) => String(at + 1));

	test.each([
		['one id', many.slice(0, 1), {}, 2],
		['two', many.slice(0, 2), {}, 3],
		['three, which are two requests', many.slice(0, 3), {}, 3],
		['250', many, {}, 3],
		['250 to be refilled', many, { repeatable: false }, 3],
	])('costs few requests for %s', async (_what, ids, more, most) => {
		const { sent, answers } = await run([ask(ids, more)], () => refusal('request'), {
			concurrency: 5,
		});
		expect(sent.length).toBeLessThanOrEqual(most);
		expect(Object.keys(answers[0] ?? {})).toHaveLength(ids.length);
	});

	test('is told as what it is, of each id', async () => {
		const { answers } = await run([ask(many)], () => refusal('request'));
		expect(answers[0]?.['250']).toEqual(
			failed('This panel does not offer statuses: it answers "No" (order 250)', ['250'], {
				category: 'request',
			}),
		);
	});

	test('is not said to be lacking where the words may be about another parameter', async () => {
		const { answers } = await run([ask(many, { params: { month: '5' } })], () =>
			refusal('request'),
		);
		expect(answers[0]?.['250']).toEqual(failed('No (order 250)', ['250'], { category: 'request' }));
	});
});

test('a refusal that names one id is not said of the others', async () => {
	const purchase = ask(['1', '2'], { repeatable: false, spends: true });
	const { answers } = await run([purchase], () => refusal('order_id', '2'));
	expect(answers).toEqual([
		{
			'1': failed(`The panel's answer does not mention it (order 1)`, ['1'], {
				category: 'not_returned',
			}),
			'2': failed('No (order 2)', ['2'], { category: 'order_id' }),
		},
	]);
});

test('an unreadable answer to a purchase is in doubt for every id', async () => {
	const { answers } = await run([ask(['1', '2'], { repeatable: false, spends: true })], () =>
		data(5),
	);
	const doubtful = failed("The panel's answer has a form that is not understood (order 1)", ['1'], {
		category: 'unreadable',
		outcome: 'unknown',
	});
	expect(answers[0]?.['1']).toEqual(doubtful);
});

test('what the panel says of one id is rid of secrets', async () => {
	const { answers } = await run([ask(['1', '2'])], () => ({
		json: { '1': 'Bad key 4711', '2': {} },
		httpStatus: 200,
		redact: (text) => text.replaceAll('4711', '…'),
	}));
	expect(JSON.stringify(answers[0]?.['1'])).not.toContain('4711');
	expect(answers[0]?.['1']).toEqual(
		failed('Bad key … (order 1)', ['1'], { panelMessage: 'Bad key …' }),
	);
});

test('what was not started when the run may not go on has no answer', async () => {
	const finished: string[][] = [];
	const { sent, answers } = await run([ask(['1', '2', '3', '4'])], () => data({}), {
		goOn: () => finished.length === 0,
		done: ({ ids }) => finished.push([...ids]),
	});
	expect(sent).toHaveLength(1);
	expect(finished).toEqual([['1', '2']]);
	expect(Object.keys(answers[0] ?? {})).toEqual(['1', '2']);
});

test('ids such as constructor and __proto__ are ids like all others', async () => {
	const json: unknown = JSON.parse('{"__proto__":{"a":1}}');
	const { answers } = await run([ask(['constructor', '__proto__'])], () => data(json));
	const found = new Map(Object.entries(answers[0] ?? {}));
	expect(found.get('constructor')).toHaveProperty('failure');
	expect(found.get('__proto__')).toHaveProperty('record', { a: 1 });
});

test('the list after one whose answer could not be tied to its ids is asked as a list again', async () => {
	const { sent } = await run([ask(['1', '2', '3', '4', '5'])], ({ params: { orders, order } }) =>
		data(
			orders === '1,2'
				? null
				: Object.fromEntries([...(orders ?? order ?? '')].map((id) => [id, {}])),
		),
	);
	expect(sent.map(({ orders }) => orders).filter((orders) => orders !== undefined)).toEqual([
		'1,2',
		'3,4',
	]);
});
