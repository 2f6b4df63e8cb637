import * as core from 'n8n-core';
import type { RunResult } from '../support/engine';
import { practice } from '../support/practice';

/**
 * What the benchmarks measure, as counts that hold on any machine: requests, reads of parameters,
 * copies of the node and walks over answers.
 */
const lab = practice();

afterEach(() => jest.restoreAllMocks());

/** The class of n8n's that has the method: contexts inherit it. */
function ownerOf(method: string): Record<string, (...args: unknown[]) => unknown> {
	let owner: object | null = core.ExecuteContext.prototype;
	while (owner && !Object.hasOwn(owner, method)) owner = Object.getPrototypeOf(owner) as object;
	if (!owner) throw new Error(`n8n's contexts have no "${method}" any more`);
	return owner as Record<string, (...args: unknown[]) => unknown>;
}

async function countsOf(run: () => Promise<RunResult>) {
	const reads = jest.spyOn(ownerOf('_getNodeParameter'), '_getNodeParameter');
	const copies = jest.spyOn(ownerOf('getNode'), 'getNode');
	const parse = jest.spyOn(JSON, 'parse');
	const { main, thrown } = await run();
	if (thrown) throw thrown;
	const namesOf = (item: number) =>
		reads.mock.calls.filter(([, at]) => at === item).map(([name]) => name);
	return {
		items: main.length,
		requests: lab.panel.control.requestCount(),
		readOfFirst: namesOf(0),
		readOfLater: [...new Set(reads.mock.calls.filter(([, at]) => at !== 0).map(([name]) => name))],
		reads: reads.mock.calls.length,
		copies: copies.mock.calls.length,
		answersParsed: parse.mock.calls.filter(([text]) => isAnswer(text)).length,
	};
}

/** The other objects that are parsed are rows of the store for deduplication keys. */
const isAnswer = (text: string) => text.startsWith('{"') && !text.startsWith('{"mode"');

const seeded = (count: number) => {
	const { orders = [] } = lab.panel.control.seed('standard', { orders: count });
	return orders.map((id) => ({ id: String(id) }));
};

test('10,000 followed orders are 100 requests, and of each item only its id is read', async () => {
	const items = seeded(10_000);
	const counts = await countsOf(
		async () => await lab.run('order.get', { orderId: '={{ $json.id }}' }, { items }),
	);
	expect(counts).toEqual({
		items: 10_000,
		requests: 100,
		readOfFirst: ['resource', 'operation', 'options', 'orderId'],
		readOfLater: ['orderId'],
		reads: 10_003,
		copies: expect.any(Number),
		answersParsed: 100,
	});
	// n8n copies the whole node each time it is asked for: some times a request, never for each item.
	expect(counts.copies).toBeLessThan(10 * 100);
});

test('one typed list of 1,000 ids is read once', async () => {
	const orderId = seeded(1_000).map(({ id }) => id);
	const parameters = { orderId: orderId.join(',') };
	const counts = await countsOf(async () => await lab.run('order.get', parameters));
	expect(counts).toMatchObject({ items: 1_000, requests: 10, reads: 4, answersParsed: 10 });
});

test.each([
	['without keys', {}],
	['with keys', { deduplicationKey: '={{ $json.id }}' }],
])('200 placed orders are 200 requests %s, each of its parameters read once', async (_, keyed) => {
	const items = Array.from({ length: 200 }, (_none, at) => ({ id: at + 1 }));
	const parameters = {
		service: { __rl: true, mode: 'id', value: '1' },
		orderFields: {
			mappingMode: 'defineBelow',
			value: { link: '=https://a.example/p/{{ $json.id }}', quantity: 500 },
			schema: [],
		},
		safety: keyed,
		options: { concurrency: 20 },
	};
	const counts = await countsOf(
		async () => await lab.run('order.create', parameters, { items, workflowId: 'counted' }),
	);
	const own = 'deduplicationKey' in keyed ? ['orderFields.value', 'safety'] : ['orderFields.value'];
	expect(counts).toMatchObject({
		items: 200,
		requests: 200,
		readOfLater: own,
		reads: 6 + 199 * own.length,
		answersParsed: 200,
	});
});

test('1,000 proxies are renewed in 10 requests', async () => {
	const { proxies = [] } = lab.panel.control.seed('standard', { proxies: 1_000 });
	const items = proxies.map((id) => ({ id }));
	lab.panel.control.setBalance('standard', 1_000_000_000);
	const parameters = { proxyId: '={{ $json.id }}', days: 1 };
	const counts = await countsOf(async () => await lab.run('proxy.renew', parameters, { items }));
	expect(counts).toMatchObject({ items: 1_000, requests: 10, answersParsed: 10 });
});
