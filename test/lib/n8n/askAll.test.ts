import type { Call, Operation, Prepared } from '../../../lib/define';
import { askAll } from '../../../lib/n8n/askAll';
import { lanes } from '../../../lib/requests/lanes';
import { purpose } from '../../support/purpose';

const callOf = (reply: Call['reply'], more: Partial<Call> = {}): Call => ({
	...purpose('status'),
	params: {},
	repeatable: true,
	reply,
	...more,
});

interface Given {
	/** How many requests may start. */
	requests?: number;
	takesIds?: boolean;
}

/** Every id comes to itself; `failed` tells of each request whether an output was a failure. */
async function run(asks: Prepared[], { requests = Infinity, takesIds = true }: Given = {}) {
	const failed: boolean[] = [];
	const sent: unknown[] = [];
	const operation = {
		...(takesIds ? { ids: { name: 'id', many: ['orders'], upTo: 2 } } : {}),
		answer: (_json: unknown, ids: readonly string[]) => ids.map((id) => ({ record: `<${id}>` })),
	} as unknown as Operation;
	const row = await askAll(asks, {
		client: async ({ params }) => {
			sent.push(params.orders);
			return { json: {}, httpStatus: 200 };
		},
		frame: { operation, zone: 'UTC', now: 0 },
		lanes: lanes(1, async () => {}),
		now: () => 0,
		goOn: () => sent.length < requests,
		done: (_job, _results, hasFailure) => failed.push(hasFailure),
	});
	return { row, sent, failed };
}

test('an answer is told in the words of each who asked for it, once for each', async () => {
	const said = callOf((record, { id }) => ({ id, record: String(record) }));
	const loud = callOf((record) => ({ loud: String(record).toUpperCase() }));
	const asks = [
		{ call: said, ids: ['a', 'b', 'a'] },
		{ call: loud, ids: ['b'] },
		{ call: said, ids: ['c'] },
	];
	const { row, sent, failed } = await run(asks, { requests: 1 });
	expect([sent, failed]).toEqual([['a,b'], [false]]);
	const one = { reply: { id: 'a', record: '<a>' } };
	const other = { reply: { id: 'b', record: '<b>' } };
	expect(row).toEqual([one, other, one, { reply: { loud: '<B>' } }, null]);
	// What n8n's next node changes in one item must not show in another.
	expect(row[0]).not.toBe(row[2]);
});

test('everyone knows before the first request where the outputs will be', async () => {
	const call = callOf(() => ({}));
	let known: readonly number[] | undefined;
	await askAll(
		[
			{ call, ids: ['1', '2'] },
			{ call, ids: ['3'] },
		],
		{
			client: async () => ({ json: known, httpStatus: 200 }),
			frame: {
				operation: {
					ids: { many: ['orders'], upTo: 9 },
					answer: (json: unknown, ids: readonly string[]) => {
						expect(json).toEqual([0, 2]);
						return ids.map(() => ({ record: {} }));
					},
				} as unknown as Operation,
				zone: 'UTC',
				now: 0,
			},
			lanes: lanes(1, async () => {}),
			now: () => 0,
			goOn: () => true,
			placed: (_row, starts) => {
				known = starts;
			},
		},
	);
	expect.assertions(1);
});

test.each([
	['a purchase', true, /whether it was carried out is not known/],
	['a read', false, /has a form that could not be read/],
])(
	'a record that breaks its reader leaves %s with an unknown outcome',
	async (_, spends, words) => {
		const broken = () => {
			throw new TypeError('not a function');
		};
		const call = callOf(broken, { spends, repeatable: !spends });
		const { row, failed } = await run([{ call, ids: [] }], { takesIds: false });
		expect(failed).toEqual([true]);
		expect(row).toEqual([
			{
				failure: expect.objectContaining({
					error: expect.stringMatching(words),
					details: expect.objectContaining({ outcome: 'unknown', category: 'unreadable' }),
				}),
			},
		]);
	},
);
