import { startCluster, type Cluster } from './support/cluster.ts';
import { publish, unpublish } from '../../scripts/n8n/publish.ts';
import { waitUntil } from '../../scripts/lib/waitUntil.ts';
import {
	activateOrders,
	importExample,
	type Answer,
	countBy,
	figures,
	orders,
	post,
	timesBooked,
} from './support/load.ts';

const saying = ({ status, body }: Answer) =>
	`${status} ${String(body['error'] ?? body['note'] ?? body['message'] ?? 'placed')}`;

let cluster: Cluster;
beforeAll(async () => {
	cluster = await startCluster();
});
afterAll(() => cluster?.close());
beforeEach(() => cluster.panel.reset());

test('orders from many clients are spread over the workers, and each is booked once', async () => {
	const { panel, webhook, workers } = cluster;
	await activateOrders(cluster, 'plain', { keyed: false });
	const wanted = orders('plain', 200);
	const before = workers.map((worker) => worker.begun());
	const started = performance.now();
	const answers = await post(`${webhook.url}/webhook/plain`, wanted, 20);
	console.log(figures(answers, performance.now() - started));
	const shares = workers.map((worker, at) => worker.begun() - (before[at] ?? 0));
	console.log(`Taken by the workers: ${shares.join(' and ')}`);

	expect(countBy(answers, ({ status }) => String(status))).toEqual({ 201: 200 });
	const times = timesBooked(await panel.orders());
	expect(times.size).toBe(200);
	expect(Math.max(...times.values())).toBe(1);
	expect(Math.min(...shares)).toBeGreaterThan(20);
});

test('orders sent twice at the same moment are booked once, whichever worker gets them', async () => {
	const { panel, webhook } = cluster;
	await activateOrders(cluster, 'keyed', { keyed: true });
	const wanted = orders('keyed', 40).flatMap((order) => [order, order]);
	const started = performance.now();
	const answers = await post(`${webhook.url}/webhook/keyed`, wanted, 20);
	console.log(figures(answers, performance.now() - started));
	console.log(
		countBy(
			answers,
			({ status, body }) => `${status} ${String(body['error'] ?? body['note'] ?? 'placed')}`,
		),
	);

	const times = timesBooked(await panel.orders());
	expect(Math.max(...times.values())).toBe(1);
	expect(times.size).toBe(40);
});

test('the trigger polls on the main process and its event runs on a worker', async () => {
	const { rest, panel, services, workers } = cluster;
	const id = await importExample(cluster, 'low-balance-alert');
	await publish(rest, id);
	await unpublish(rest, id);
	await panel.setBalance(12);
	const before = workers.map((worker) => worker.begun());
	await publish(rest, id);
	await waitUntil(
		async () => {
			const sql = `SELECT status FROM execution_entity WHERE "workflowId" = '${id}'`;
			const [execution] = await services.query(sql);
			return execution?.['status'] === 'success' || undefined;
		},
		{ what: 'the execution of the event', timeoutMs: 60_000 },
	);
	await unpublish(rest, id);
	const begun = workers.map((worker, at) => worker.begun() - (before[at] ?? 0));
	expect(begun.reduce((sum, count) => sum + count, 0)).toBe(1);
});

test('a worker killed in the middle loses no order and makes none be paid twice', async () => {
	const { panel, webhook, workers } = cluster;
	await activateOrders(cluster, 'killed', { keyed: true });
	// Booked at once, answered late: the worst moment to die. A worker runs ten workflows at a time, so
	// of fourteen unanswered purchases each worker has some.
	await panel.fault({ kind: 'latency', action: 'add', ms: 8000, booked: true, times: 'always' });
	const wanted = orders('killed', 40);
	const url = `${webhook.url}/webhook/killed`;
	const answering = post(url, wanted, 20);
	await panel.until(async () => (await panel.orders()).length >= 14);
	await workers[0]?.kill();
	const answers = await answering;
	const unanswered = wanted.filter((_, at) => (answers[at]?.status ?? 0) !== 201);
	console.log('Answers around the kill:', countBy(answers, saying));

	await panel.clearFaults();
	const repeats = await post(url, unanswered, 10);
	console.log('Answers to the repeats:', countBy(repeats, saying));

	const times = timesBooked(await panel.orders());
	const inDoubt = repeats.filter(({ body }) => /not told how/.test(String(body['note'])));
	console.log(
		`${wanted.length} orders, ${times.size} booked, ${inDoubt.length} left for a person to look at`,
	);
	expect(Math.max(...times.values())).toBe(1);
	expect(inDoubt.length).toBeGreaterThan(0);
	expect(
		repeats.map(({ status }) => status).filter((status) => ![200, 201].includes(status)),
	).toEqual([]);
	for (const [at, { link }] of wanted.entries()) {
		const again = repeats[unanswered.findIndex((order) => order.link === link)];
		const isTold = /not told how/.test(String(again?.body['note']));
		expect({ at, booked: times.has(link) || isTold }).toEqual({ at, booked: true });
	}
});
