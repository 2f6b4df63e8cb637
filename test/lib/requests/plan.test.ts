import { idParams, placesOf, plan, type Ask } from '../../../lib/requests/plan';
import type { PanelRequest } from '../../../lib/requests/client';
import { purpose } from '../../support/purpose';
import { groupsOf } from './support/groups';

const form = { one: 'order', many: ['orders'], upTo: 3 };
const ask = (ids: string[], more: Partial<PanelRequest> = {}): Ask => ({
	call: { ...purpose('status'), params: {}, repeatable: true, ...more },
	ids,
});
const idsOf = (asks: Ask[], by: typeof form | undefined = form) =>
	plan(asks, by).jobs.map(({ ids }) => ids);

describe('ids of all items go out together', () => {
	test.each<[string, string[][], string[][]]>([
		['one', [['1']], [['1']]],
		['several items', [['1'], ['2'], ['3']], [['1', '2', '3']]],
		[
			'more than fit one request',
			[
				['1', '2'],
				['3', '4'],
			],
			[['1', '2', '3'], ['4']],
		],
		['exactly as many as fit', [['1', '2', '3']], [['1', '2', '3']]],
		[
			'equal ids, asked for once',
			[
				['1', '1'],
				['2', '1'],
			],
			[['1', '2']],
		],
		['no items', [], []],
	])('%s', (_name, asks, jobs) => expect(idsOf(asks.map((ids) => ask(ids)))).toEqual(jobs));

	test('items that differ in nothing share their requests', () => {
		const groups = groupsOf(plan([ask(['1']), ask(['2'])], form));
		expect(groups[0]).toBe(groups[1]);
	});

	test('each id of each item waits for its answer at a place of its own', () => {
		const asks = [ask(['1', '2', '1']), ask(['3'], { spends: true }), ask(['2'])];
		const planned = plan(asks, form);
		const { starts, calls } = planned;
		expect(starts).toEqual([0, 3, 4]);
		const owners = calls.map((call) => asks.findIndex((each) => each.call === call));
		expect(owners).toEqual([0, 0, 0, 1, 2]);
		const [shared, other] = groupsOf(planned);
		if (!shared || !other) throw new Error('There are no groups');
		const waiting = ['1', '2', '3'].map((id) => placesOf(shared, id));
		expect(waiting).toEqual([[0, 2], [1, 4], []]);
		expect(placesOf(other, '3')).toEqual([3]);
	});

	test('a question that items share is compared with others once', () => {
		const { call } = ask([], { params: { days: '3' } });
		let read = 0;
		const counted = Object.defineProperty({ ...call }, 'params', {
			get: () => {
				read += 1;
				return call.params;
			},
		});
		plan(
			['1', '2', '3', '4'].map((id) => ({ call: counted, ids: [id] })),
			form,
		);
		expect(read).toBe(2);
	});

	test.each<[string, Partial<PanelRequest>]>([
		['parameter', { params: { days: '3' } }],
		['action', { action: 'other' }],
		['price', { spends: true }],
		['way to repeat', { repeatable: false }],
	])('but not with those of another %s', (_name, more) => {
		expect(idsOf([ask(['1']), ask(['2'], more), ask(['3'])])).toEqual([['1', '3'], ['2']]);
	});

	test('the order in which parameters were given makes no difference', () => {
		const asks = [
			ask(['1'], { params: { a: '1', b: '2' } }),
			ask(['2'], { params: { b: '2', a: '1' } }),
		];
		expect(idsOf(asks)).toEqual([['1', '2']]);
	});

	test('a __proto__ parameter tells items apart like any other', () => {
		const params: Record<string, string> = JSON.parse('{"__proto__":"x"}');
		expect(idsOf([ask(['1'], { params }), ask(['2'])])).toEqual([['1'], ['2']]);
	});
});

describe('actions without ids', () => {
	test('are asked once for all items that ask the same', () => {
		const planned = plan([ask([]), ask([]), ask([], { params: { a: '1' } })], undefined);
		const groups = groupsOf(planned);
		expect(planned.jobs).toHaveLength(2);
		expect(groups[0]).toBe(groups[1]);
		expect(groups[2]).not.toBe(groups[0]);
	});

	test('that have effects are carried out for each item', () => {
		const buying = ask([], { repeatable: false, spends: true });
		const planned = plan([buying, buying], undefined);
		const groups = groupsOf(planned);
		expect(planned.jobs.map(({ group }) => group)).toEqual(groups);
		expect(groups[0]).not.toBe(groups[1]);
	});
});

describe('the parameters of ids', () => {
	test.each<[string, Parameters<typeof idParams>, Record<string, string>]>([
		['one', [form, ['1']], { order: '1' }],
		['one in the plural form', [form, ['1'], true], { orders: '1' }],
		['several', [form, ['1', '2']], { orders: '1,2' }],
		['one without a singular form', [{ many: ['orders'], upTo: 9 }, ['1']], { orders: '1' }],
		[
			'several under two names',
			[{ many: ['orders', 'refills'], upTo: 9 }, ['1', '2']],
			{ orders: '1,2', refills: '1,2' },
		],
		['none', [form, []], {}],
		['an action without ids', [undefined, ['']], {}],
	])('%s', (_name, given, params) => expect(idParams(...given)).toEqual(params));
});
