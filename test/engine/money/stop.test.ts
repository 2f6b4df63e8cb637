import { until } from '../../support/practice';
import { purchaseOf, purchases } from './support/purchases';
import { shop, stopOf } from './support/shop';

const lab = shop();
const order = purchaseOf('order.create');
const every = purchases.map((purchase) => [purchase.name, purchase] as const);
const onError = 'stopWorkflow';
const refusal = { kind: 'body', body: '{"error":"Not enough funds on balance"}' } as const;

test.each(every)(
	'%s: after a failure nothing further is sent, and the error lists what was bought',
	async (_name, purchase) => {
		const tags = lab.tags(purchase, 6);
		const where = { [purchase.tagIn]: tags[2] ?? '' };
		lab.panel.control.fault({ ...refusal, action: purchase.action, where });
		const run = await lab.buy(purchase, tags, { onError, options: { concurrency: 1 } });
		const [first = [], second = []] = lab.booked(purchase, tags);
		const stopped = stopOf(run);
		expect(stopped.message).toMatch(/Not enough funds on balance/);
		expect(stopped.bought).toEqual([
			{ item: 0, ids: first },
			{ item: 1, ids: second },
		]);
		expect(stopped.untried).toEqual([3, 4, 5]);
		expect(stopped.inDoubt).toEqual([]);
		expect(stopped.description).toContain(
			`Bought before the stop: item 0: ${first.join()}; item 1: ${second.join()}.`,
		);
		expect(stopped.description).toContain('Items 3–5 were not tried.');
		expect(lab.requests(purchase)).toHaveLength(3);
	},
);

test('requests under way when an item fails are awaited, and their ids are in the error', async () => {
	const tags = lab.tags(order, 8);
	for (const at of [0, 2]) {
		const where = { link: tags[at] ?? '' };
		lab.panel.control.fault({ kind: 'latency', ms: 150, action: 'add', where });
	}
	lab.panel.control.fault({ ...refusal, action: 'add', where: { link: tags[1] ?? '' } });
	const run = await lab.buy(order, tags, { onError, options: { concurrency: 3 } });
	const booked = lab.booked(order, tags);
	expect(booked.map((ids) => ids.length)).toEqual([1, 0, 1, 0, 0, 0, 0, 0]);
	expect(stopOf(run)).toMatchObject({
		bought: [
			{ item: 0, ids: booked[0] },
			{ item: 2, ids: booked[2] },
		],
		untried: [3, 4, 5, 6, 7],
	});
});

test('what is in doubt is listed apart from what was bought and what was not tried', async () => {
	const tags = lab.tags(order, 4);
	lab.panel.control.fault({
		kind: 'cut',
		booked: true,
		action: 'add',
		where: { link: tags[1] ?? '' },
	});
	const stopped = stopOf(await lab.buy(order, tags, { onError, options: { concurrency: 1 } }));
	expect(stopped).toMatchObject({ inDoubt: [1], untried: [2, 3], details: { outcome: 'unknown' } });
	expect(stopped.bought.map(({ item }) => item)).toEqual([0]);
	expect(stopped.description).toContain(
		"It is not known whether item 1 was bought: look on the panel's website before you run this step again.",
	);
});

test('all input is read before the first purchase: one bad last item, and nothing is sent', async () => {
	const tags = [...lab.tags(order, 3), ''];
	const stopped = stopOf(await lab.buy(order, tags, { onError }));
	expect(stopped.message).toMatch(/Link/);
	expect(stopped.details).toMatchObject({ outcome: 'not_sent', category: 'input' });
	expect(stopped.untried).toEqual([0, 1, 2]);
	expect(lab.panel.control.requestCount()).toBe(0);
});

test('keys of what was not tried are free, so that the next run buys exactly the rest', async () => {
	const tags = lab.tags(order, 130);
	lab.panel.control.fault({ ...refusal, action: 'add', where: { link: tags[40] ?? '' } });
	const options = { concurrency: 3, timeout: 60 };
	const stopped = stopOf(await lab.buy(order, tags, { onError, keyed: true, options }));
	expect(stopped.bought.length + stopped.untried.length).toBe(129);
	const { main } = await lab.buy(order, tags, { onError, keyed: true, options });
	const again = main.filter(({ json }) => json.skipped).map(({ pairedItem }) => pairedItem);
	expect(again).toEqual(stopped.bought.map(({ item }) => ({ item })));
	expect(lab.booked(order, tags).every((ids) => ids.length === 1)).toBe(true);
}, 30_000);

test('several proxies of one item are listed with their ids, although one was refused', async () => {
	const renew = purchaseOf('proxy.renew');
	const tags = lab.tags(renew, 2);
	const list = `${tags.join()},999999`;
	const stopped = stopOf(await lab.buy(renew, [list], { onError }));
	expect(stopped.bought).toEqual([{ item: 0, ids: tags }]);
	expect(lab.booked(renew, tags).map((ids) => ids.length)).toEqual([1, 1]);
});

test.each([
	['where the node stops', 'stopWorkflow', false],
	['where the node goes on', 'continueRegularOutput', false],
	['with keys', 'continueRegularOutput', true],
] as const)(
	'after the stop button no purchase starts, %s',
	async (_what, mode, keyed) => {
		const tags = lab.tags(order, 120);
		lab.panel.control.fault({
			kind: 'latency',
			ms: 60,
			action: 'add',
			times: 'always',
			booked: true,
		});
		const cancelAfter = until(() => lab.requests(order).length >= 5);
		let sent = 0;
		void cancelAfter.then(() => (sent = lab.requests(order).length));
		await lab.buy(order, tags, { onError: mode, keyed, cancelAfter, options: { concurrency: 2 } });
		lab.panel.control.clearFaults();
		await until(() => lab.requests(order).every(({ answered }) => answered !== 'waiting'));
		expect(lab.requests(order).length).toBeLessThanOrEqual(sent + 2);
		const booked = lab.booked(order, tags).filter((ids) => ids.length > 0);
		if (!keyed) return;
		// The node ends after the run was stopped, and gives back the keys of what it left.
		await until(() => lab.engine.deduplication.count('workflow-1', 'node-1') === booked.length);
		const { main } = await lab.buy(order, tags, {
			keyed,
			options: { concurrency: 10, timeout: 60 },
		});
		expect(main.filter(({ json }) => json.skipped)).toHaveLength(booked.length);
		expect(lab.booked(order, tags).every((ids) => ids.length === 1)).toBe(true);
	},
	30_000,
);

/** What n8n's log says at the levels that are on by default. */
async function logged(run: () => Promise<unknown>, isTold: (said: string) => boolean) {
	const { Container } = await import('@n8n/di');
	const { Logger } = await import('@n8n/backend-common');
	const warn = jest.spyOn(Container.get(Logger), 'warn').mockImplementation(() => undefined);
	const said = () => warn.mock.calls.map(([line]) => line).join('\n');
	try {
		await run();
		await until(() => isTold(said()));
		return said();
	} finally {
		warn.mockRestore();
	}
}

test.each([false, true])(
	'a stopped run tells the log what was bought, by item, key and id (with keys: %s)',
	async (keyed) => {
		const tags = lab.tags(order, 150);
		lab.panel.control.fault({
			kind: 'latency',
			ms: 5,
			action: 'add',
			times: 'always',
			booked: true,
		});
		const cancelAfter = until(() => lab.panel.control.orders('standard').length >= 110);
		const options = { concurrency: 5, timeout: 30 };
		const booked = () =>
			lab.booked(order, tags).flatMap((ids, item) => ids.map((id) => [item, id] as const));
		const tell = (item: number, id: string) =>
			`item ${item}${keyed ? ` (key ${JSON.stringify(tags[item])})` : ''}: ${id}`;
		const said = await logged(
			async () => await lab.buy(order, tags, { keyed, cancelAfter, options }),
			(lines) =>
				booked().length >= 110 &&
				lab.requests(order).every(({ answered }) => answered !== 'waiting') &&
				booked().every(([item, id]) => lines.includes(tell(item, id))),
		);
		expect(said.split('\n').length).toBeGreaterThan(1);
		expect(said).not.toContain(lab.panel.credential().apiKey);
	},
	30_000,
);

test('a run that stops on a failure tells the log too, one that ends well does not', async () => {
	const tags = lab.tags(order, 3);
	lab.panel.control.fault({ ...refusal, action: 'add', where: { link: tags[2] ?? '' } });
	const options = { concurrency: 1 };
	const said = await logged(
		async () => await lab.buy(order, tags, { onError, options }),
		(lines) => lines !== '',
	);
	const [first = [], second = []] = lab.booked(order, tags);
	expect(said).toContain(`Bought: item 0: ${first.join()}; item 1: ${second.join()}`);
	expect(
		await logged(
			async () => await lab.buy(order, lab.tags(order, 2), { onError }),
			() => true,
		),
	).toBe('');
});

test.each(['refill.create', 'order.cancel'] as const)(
	'%s: what was accepted is told when the run stops on another one',
	async (name) => {
		const { orders = [] } = lab.panel.control.seed('standard', { orders: 2 });
		const [first, second] = orders.map(String);
		if (name === 'refill.create') {
			for (const id of orders) lab.panel.control.setOrder('standard', id, { status: 'Completed' });
		}
		const [resource = '', operation = ''] = name.split('.');
		const stopped = stopOf(
			await lab.engine.run({
				credential: lab.panel.credential(),
				onError,
				parameters: { resource, operation, orderId: '={{ $json.id }}' },
				items: [{ id: first ?? '' }, { id: '999999' }, { id: second ?? '' }],
			}),
		);
		expect(stopped.accepted).toEqual([
			{ item: 0, ids: [first] },
			{ item: 2, ids: [second] },
		]);
		expect(stopped.description).toContain(
			`Accepted before the stop: item 0: ${first}; item 2: ${second}.`,
		);
	},
);
