import { join } from 'node:path';
import type * as Operations from '../../../lib/operations';
import { builtPackage } from '../../support/engine/build';
import { purchaseOf } from './support/purchases';
import { shop, stopOf } from './support/shop';
import { toldOf } from './support/verdict';

const lab = shop();
const order = purchaseOf('order.create');
const modes = ['continueRegularOutput', 'continueErrorOutput'] as const;
const options = { concurrency: 1 };

/** Lets the reader of an operation break at an answer, as a mistake in it would. */
async function breakReader(resource: string, operation: string, at: number) {
	const { resources }: typeof Operations = await import(join(builtPackage(), 'lib/operations'));
	const found = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
	if (!found) throw new Error(`There is no ${resource}.${operation}`);
	const { answer } = found;
	let read = 0;
	jest.spyOn(found, 'answer').mockImplementation((...given) => {
		if ((read += 1) === at) throw new TypeError('a mistake of ours');
		return answer(...given);
	});
}

afterEach(() => jest.restoreAllMocks());

test.each(modes.flatMap((onError) => [false, true].map((keyed) => [onError, keyed] as const)))(
	'%s: what breaks in the middle loses no purchase and passes no input on (with keys: %s)',
	async (onError, keyed) => {
		const tags = lab.tags(order, 5);
		await breakReader('order', 'create', 3);
		const run = await lab.buy(order, tags, { onError, keyed, options });
		const booked = lab.booked(order, tags);
		expect(run.thrown).toBeUndefined();
		expect(booked.map((ids) => ids.length)).toEqual([1, 1, 1, 0, 0]);
		expect(toldOf(run, order, 5)).toEqual([
			{ outcome: 'done', ids: booked[0] },
			{ outcome: 'done', ids: booked[1] },
			expect.objectContaining({
				outcome: 'unknown',
				error: expect.stringMatching(/whether it was carried out is not known/),
			}),
			...[3, 4].map(() =>
				expect.objectContaining({
					outcome: 'not_sent',
					error: expect.stringMatching(/broke off before this item: a mistake of ours/),
				}),
			),
		]);
		if (!keyed) return;
		await lab.buy(order, tags, { keyed });
		expect(lab.booked(order, tags).map((ids) => ids.length)).toEqual([1, 1, 1, 1, 1]);
	},
);

test('where the node stops, what was bought before it broke is told', async () => {
	const tags = lab.tags(order, 4);
	await breakReader('order', 'create', 3);
	const stopped = stopOf(await lab.buy(order, tags, { onError: 'stopWorkflow', options }));
	expect(stopped).toMatchObject({
		bought: lab
			.booked(order, tags)
			.slice(0, 2)
			.map((ids, item) => ({ item, ids })),
		inDoubt: [2],
		untried: [3],
	});
});

test('a try that broke is not repeated for what it bought, or may have bought', async () => {
	const tags = lab.tags(order, 4);
	await breakReader('order', 'create', 2);
	const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
	await lab.buy(order, tags, { ...retrying, onError: 'stopWorkflow', options });
	expect(lab.booked(order, tags).map((ids) => ids.length)).toEqual([1, 1, 0, 0]);
});

test.each(modes)('%s: a read that breaks makes every item an error item', async (onError) => {
	await breakReader('order', 'get', 1);
	const { main, error } = await lab.engine.run({
		credential: lab.panel.credential(),
		onError,
		parameters: { resource: 'order', operation: 'get', orderId: '={{ $json.id }}' },
		items: [{ id: '1' }, { id: '2' }],
	});
	const failed = onError === 'continueErrorOutput' ? error : main;
	expect(failed.map(({ json }) => json)).toEqual(
		[0, 1].map(() => expect.objectContaining({ error: expect.any(String) })),
	);
});

test('a file that n8n can not store makes its own item an error item', async () => {
	const { BinaryDataService } = await import('n8n-core');
	jest.spyOn(BinaryDataService.prototype, 'store').mockRejectedValue(new Error('disk is full'));
	const { proxies = [] } = lab.panel.control.seed('standard', { proxies: 1 });
	const { main } = await lab.engine.run({
		credential: lab.panel.credential(),
		onError: 'continueRegularOutput',
		parameters: {
			resource: 'proxy',
			operation: 'download',
			proxyId: String(proxies[0]),
			mode: 'source',
			output: 'file',
			binaryPropertyName: 'data',
		},
	});
	expect(main.map(({ json }) => json.error)).toEqual([
		'n8n could not store the file: disk is full',
	]);
});
