import type { IExecuteFunctions } from 'n8n-workflow';
import { lanes } from '../../../../../lib/requests/lanes';
import { nextTurn } from '../../../../../lib/n8n/connect';
import { purchase } from '../../../../../nodes/SmmPanel/run/money/purchase';
import { hasFailed, Item, type Run } from '../../../../../nodes/SmmPanel/run/run';
import { operationOf } from '../../play';

const operation = operationOf('order', 'create');

/** 60 purchases with keys, and a run that buys them by waves of 25. */
function shop(more: Partial<Run> = {}) {
	const recorded = new Set<string>();
	const helpers = {
		checkProcessedAndRecord: async (values: string[]) => {
			const fresh = values.filter((value) => !recorded.has(value));
			for (const value of values) recorded.add(value);
			return { new: fresh, processed: [] };
		},
		removeProcessed: async (values: string[]) => {
			for (const value of values) recorded.delete(value);
		},
	};
	const context = {
		helpers,
		getWorkflow: () => ({ id: 'shop' }),
		getNode: () => ({ id: 'node' }),
	} as unknown as IExecuteFunctions;
	const items = Array.from({ length: 60 }, (_, item) => {
		const raw = { service: '1', orderFields: { value: { link: `https://a.example/${item}` } } };
		const prepared = operation.prepare(raw);
		if ('problem' in prepared) throw new Error(prepared.problem);
		return new Item(item, {}, prepared.call, prepared.ids);
	});
	let underWay = 0;
	const most = { underWay: 0, keysAhead: 0 };
	const sent: string[] = [];
	const run: Run = {
		context,
		operation,
		client: async ({ params }) => {
			sent.push(params.link ?? '');
			underWay += 1;
			const keys = [...recorded].filter((value) => value.startsWith('key:')).length;
			most.underWay = Math.max(most.underWay, underWay);
			most.keysAhead = Math.max(most.keysAhead, keys - sent.length);
			for (let turn = 0; turn < 10; turn += 1) await nextTurn();
			underWay -= 1;
			return { json: { order: sent.length }, httpStatus: 200 };
		},
		settings: {
			concurrency: 4,
			maxRetries: 0,
			requestsPerSecond: 0,
			priceListMaxAgeMs: 0,
			timeoutMs: 1000,
		},
		frame: { operation, zone: 'UTC', now: 0 },
		stopOnFailure: false,
		lanes: lanes(4, nextTurn),
		stopped: () => false,
		halted: false,
		...more,
	};
	const limits = new Map(
		items.map((item) => [item, { checkFirst: false, deduplicationKey: `key ${item.index}` }]),
	);
	return { run, items, limits, recorded, sent, most };
}

const marks = (recorded: Set<string>, kind: string) =>
	[...recorded].filter((value) => value.startsWith(`${kind}:`)).length;

test('waves share the lanes, and no more keys are ahead of their purchase than two waves', async () => {
	const { run, items, limits, recorded, sent, most } = shop();
	await purchase(run, items, limits);
	expect(new Set(sent).size).toBe(60);
	expect(most.underWay).toBe(4);
	expect(most.keysAhead).toBeLessThanOrEqual(50);
	expect({ keys: marks(recorded, 'key'), open: marks(recorded, 'open') }).toEqual({
		keys: 60,
		open: 0,
	});
});

test('where sending itself breaks nothing more is bought, and the one that broke stays in doubt', async () => {
	let read = 0;
	const breaking = () => {
		read += 1;
		if (read === 30) throw new Error('a mistake of ours');
		return [{ record: { order: read } }];
	};
	const { run, items, limits, recorded, sent } = shop({
		frame: { operation: { ...operation, answer: breaking }, zone: 'UTC', now: 0 },
	});
	await expect(purchase(run, items, limits)).rejects.toThrow('a mistake of ours');
	expect(sent.length).toBeLessThan(40);
	// What was never sent can be bought by the next run.
	expect(marks(recorded, 'key')).toBe(sent.length);
	expect(marks(recorded, 'open')).toBe(1);
});

test('where a run stops on failures nothing is bought after keys that could not be recorded', async () => {
	const { run, items, limits, sent } = shop({ stopOnFailure: true });
	const { helpers } = run.context;
	const record = helpers.checkProcessedAndRecord.bind(helpers);
	let calls = 0;
	helpers.checkProcessedAndRecord = async (...values) => {
		calls += 1;
		if (calls <= 2) throw new Error('database is locked');
		return await record(...values);
	};
	await purchase(run, items, limits);
	expect(items.filter(hasFailed).map(({ index }) => index)).toEqual(
		Array.from({ length: 25 }, (_, index) => index),
	);
	expect(sent).toEqual([]);
});
