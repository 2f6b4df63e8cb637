import { z } from 'zod';
import { waitUntil } from '../../scripts/lib/waitUntil.ts';
import { publish } from '../../scripts/n8n/publish.ts';
import { startCluster, type Cluster } from './support/cluster.ts';
import {
	countBy,
	figures,
	importExample,
	orders,
	post,
	readExample,
	timesBooked,
	type Answer,
	type Order,
} from './support/load.ts';

/** The figures of docs/scaling.md are of so many; fewer are enough to find what is wrong. */
const count = Number(process.env['SMM_PANEL_ORDERS'] ?? 500);
const clients = 20;
const longEnoughMs = 300_000 + 2000 * count;
const path = 'smm-panel-order-once';
let cluster: Cluster;
beforeAll(async () => {
	cluster = await startCluster();
	const { rest } = cluster;
	const id = await importExample(cluster, 'orders-exactly-once');
	await publish(rest, id);
	await cluster.services.query(await tableOf('orders-exactly-once'));
});
afterAll(() => cluster?.close());
beforeEach(() => cluster.panel.reset());

/** What the example's own step makes the table with. */
async function tableOf(name: string): Promise<string> {
	const step = (await readExample(name, cluster.credentialId)).nodes.find(
		(node) => node.name === 'Make the table',
	);
	return z.object({ query: z.string() }).parse(step?.['parameters']).query;
}

const send = (wanted: readonly Order[]) =>
	post(`${cluster.webhook.url}/webhook/${path}`, wanted, clients);
const three = (wanted: readonly Order[]) => wanted.flatMap((order) => [order, order, order]);
const isInDoubt = ({ status, body }: Answer) =>
	status === 502 && /not known/.test(String(body['error']));

const told = ({ status, body }: Answer) => `${status} ${String(body['error'] ?? 'with its ID')}`;

/** One after the other, each as soon as the panel has booked so many more; a new one takes its place. */
async function killEachWorker(every: number): Promise<number> {
	const { panel, workers, startWorker } = cluster;
	const before = [...workers];
	for (const [at, worker] of before.entries()) {
		await waitUntil(async () => (await panel.orders()).length >= (at + 1) * every || undefined, {
			what: `${(at + 1) * every} orders to be booked`,
			timeoutMs: longEnoughMs,
		});
		await worker.kill();
		await startWorker(`worker-${at + 3}`);
	}
	return before.length;
}

/** By link, the ID that the panel has booked it by; each must be there once. */
async function bookedIds(): Promise<Map<string, string>> {
	const booked = await cluster.panel.orders();
	expect(Math.max(0, ...timesBooked(booked).values())).toBeLessThanOrEqual(1);
	return new Map(booked.map(({ link, id }) => [link, String(id)]));
}

/** Every answer is the ID of the order's one booking, or says that it is in doubt. */
async function expectTrue(sent: readonly Order[], answers: readonly Answer[]): Promise<void> {
	const ids = await bookedIds();
	for (const [at, { link, reference }] of sent.entries()) {
		const answer = answers[at];
		if (answer && isInDoubt(answer)) continue;
		expect([answer?.status, answer?.body]).toEqual([
			answer?.body['placed'] === true ? 201 : 200,
			{ reference, placed: expect.any(Boolean), orderId: ids.get(link) },
		]);
	}
}

test(
	'an order sent three times at once is booked once, and all three learn its ID',
	async () => {
		const sent = three(orders('thrice', count));
		const started = performance.now();
		const answers = await send(sent);
		const ms = performance.now() - started;
		console.log(
			`${count} orders, ${((count * 1000) / ms).toFixed(1)} a second. ${figures(answers, ms)}`,
		);
		expect(countBy(answers, ({ status }) => String(status))).toEqual({
			201: count,
			200: 2 * count,
		});
		expect((await bookedIds()).size).toBe(count);
		await expectTrue(sent, answers);
	},
	longEnoughMs,
);

test(
	'workers killed in the middle: nothing is booked twice, and a repeat tells what is in doubt',
	async () => {
		const wanted = orders('killed', count);
		// Booked at once and answered late: whoever dies meanwhile has bought and told nobody.
		await cluster.panel.fault({
			kind: 'latency',
			action: 'add',
			ms: 1500,
			booked: true,
			times: 'always',
		});
		const started = performance.now();
		const sending = send(three(wanted));
		const kills = await killEachWorker(Math.floor(count / 4));
		await cluster.panel.clearFaults();
		const first = await sending;
		console.log(`${kills} kills. ${figures(first, performance.now() - started)}`);
		console.log('Answers around the kills:', countBy(first, told));

		const second = await send(wanted);
		console.log('Answers to the repeats:', countBy(second, told));
		await expectTrue(wanted, second);
		const open = wanted.filter((_, at) => ![200, 201].includes(second[at]?.status ?? 0));
		const third = await send(open);
		await expectTrue(open, third);
		const doubtful = third.filter(isInDoubt).length;
		console.log(
			`${count} orders, ${(await bookedIds()).size} booked, ${doubtful} left for a person to look at`,
		);
		expect(first.filter(({ status }) => status === 0 || status >= 500).length).toBeGreaterThan(0);
		// A worker runs ten workflows at a time, so no more than twenty can have died with two of them.
		expect(doubtful).toBeGreaterThan(0);
		expect(doubtful).toBeLessThanOrEqual(20);
	},
	longEnoughMs,
);

test.each([
	['an order that is refused', { quantity: 5 }, 422, /quantity/i],
	['an order beyond Max Cost', { quantity: 40_000 }, 422, /more than Max Cost/],
])('%s gives its claim back: put right, it is bought', async (name, change, status, words) => {
	const [order] = orders(name.replaceAll(' ', '-'), 1) as [Order];
	const refused = await send(three([{ ...order, ...change }]));
	expect(refused.map((answer) => answer.status)).toEqual([status, status, status]);
	expect(refused[0]?.body['error']).toMatch(words);
	expect((await send([order]))[0]).toMatchObject({ status: 201 });
});

test('a reference that belongs to another order is neither bought nor answered with its ID', async () => {
	const [order] = orders('other', 1) as [Order];
	await send([order]);
	const [answer] = await send([{ ...order, link: 'https://social.example/else' }]);
	expect(answer).toMatchObject({ status: 409, body: { error: expect.any(String) } });
	expect(answer?.body).not.toHaveProperty('orderId');
	expect(await cluster.panel.orders()).toHaveLength(1);
});

test('a purchase whose answer is lost is in doubt for every caller, until a person has looked', async () => {
	await cluster.panel.fault({ kind: 'cut', action: 'add', booked: true, times: 1 });
	const [order] = orders('lost', 1) as [Order];
	const answers = await send(three([order]));
	expect(answers.map(({ status }) => status)).toEqual([502, 502, 502]);
	const id = (await bookedIds()).get(order.link);
	await cluster.services.query(
		`UPDATE panel_orders SET state = 'placed', order_id = '${id}' WHERE reference = '${order.reference}'`,
	);
	expect((await send([order]))[0]).toMatchObject({ status: 200, body: { orderId: id } });
	expect(await cluster.panel.orders()).toHaveLength(1);
});
