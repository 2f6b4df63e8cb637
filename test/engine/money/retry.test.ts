import { purchaseOf, purchases } from './support/purchases';
import { shop, stopOf } from './support/shop';

const lab = shop();
const every = purchases.map((purchase) => [purchase.name, purchase] as const);
const order = purchaseOf('order.create');
const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const refusal = { kind: 'body', body: '{"error":"Not enough funds on balance"}' } as const;
const modes = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;

test.each(every.flatMap((row) => [false, true].map((keyed) => [...row, keyed] as const)))(
	'%s: the try that succeeds puts out everything, and buys only what was missing (key: %3$s)',
	async (_name, purchase, keyed) => {
		const tags = lab.tags(purchase, 5);
		const where = { [purchase.tagIn]: tags[2] ?? '' };
		lab.panel.control.fault({ ...refusal, action: purchase.action, where });
		const options = { concurrency: 2 };
		const run = await lab.buy(purchase, tags, {
			...retrying,
			onError: 'stopWorkflow',
			keyed,
			options,
		});
		expect(run.thrown).toBeUndefined();
		const booked = lab.booked(purchase, tags);
		expect(booked.map((ids) => ids.length)).toEqual([1, 1, 1, 1, 1]);
		expect(
			run.main.map(({ json, pairedItem }) => [String(json[purchase.boughtAs]), pairedItem]),
		).toEqual(booked.map(([id], item) => [id, { item }]));
	},
);

test.each(every)(
	'%s: a purchase in doubt is not made again by any try',
	async (_name, purchase) => {
		const tags = lab.tags(purchase, 3);
		const where = { [purchase.tagIn]: tags[1] ?? '' };
		lab.panel.control.fault({ kind: 'cut', action: purchase.action, where, booked: true });
		const options = { concurrency: 1 };
		const run = await lab.buy(purchase, tags, { ...retrying, onError: 'stopWorkflow', options });
		const booked = lab.booked(purchase, tags);
		expect(booked.map((ids) => ids.length)).toEqual([1, 1, 0]);
		expect(stopOf(run)).toMatchObject({
			bought: [{ item: 0, ids: booked[0] }],
			inDoubt: [1],
			untried: [2],
		});
		expect(lab.requests(purchase)).toHaveLength(2);
	},
);

test.each(modes.slice(1))(
	'%s: n8n tries again when the first item failed, and only that one is sent again',
	async (onError) => {
		const tags = lab.tags(order, 4);
		lab.panel.control.fault({ ...refusal, action: 'add', where: { link: tags[0] ?? '' } });
		const run = await lab.buy(order, tags, { ...retrying, onError });
		expect(lab.booked(order, tags).map((ids) => ids.length)).toEqual([1, 1, 1, 1]);
		expect(lab.requests(order)).toHaveLength(5);
		expect(run.main.map(({ json }) => json.orderId)).toEqual(lab.booked(order, tags).flat());
	},
);

test.each(modes.slice(1))(
	'%s: a first item in doubt stays in doubt through all tries',
	async (onError) => {
		const tags = lab.tags(order, 3);
		const where = { link: tags[0] ?? '' };
		lab.panel.control.fault({ kind: 'cut', action: 'add', where, booked: true });
		const { main, error } = await lab.buy(order, tags, { ...retrying, onError });
		expect(lab.booked(order, tags).map((ids) => ids.length)).toEqual([1, 1, 1]);
		expect([...main, ...error]).toHaveLength(3);
		expect(lab.requests(order)).toHaveLength(3);
	},
);

test('what earlier tries bought counts towards Max Total Cost', async () => {
	const tags = lab.tags(order, 4);
	lab.panel.control.fault({ ...refusal, action: 'add', where: { link: tags[0] ?? '' } });
	// Three of the four are covered by the limit; the first of them is refused by the panel at first.
	const safety = { maxTotalCost: 0.27 };
	await lab.buy(order, tags, { ...retrying, safety });
	expect(lab.booked(order, tags).map((ids) => ids.length)).toEqual([1, 1, 1, 0]);
});

test('the next run starts afresh', async () => {
	const tags = lab.tags(order, 2);
	lab.panel.control.fault({ kind: 'cut', action: 'add', booked: true });
	const setup = { ...retrying, onError: 'stopWorkflow' as const, options: { concurrency: 1 } };
	stopOf(await lab.buy(order, tags, setup));
	await lab.buy(order, tags, setup);
	expect(lab.booked(order, tags).map((ids) => ids.length)).toEqual([2, 1]);
});

test('a run with Retry On Fail and without keys says what that means, one with keys does not', async () => {
	const said = async (more: object) => {
		const { hints } = await lab.buy(order, lab.tags(order, 1), more);
		return hints.map(({ message }) => message);
	};
	expect(await said(retrying)).toEqual([expect.stringMatching(/Retry On Fail.*Deduplication Key/)]);
	expect(await said({ ...retrying, keyed: true })).toEqual([]);
	expect(await said({})).toEqual([]);
});
