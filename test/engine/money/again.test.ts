import { purchaseOf } from './support/purchases';
import { shop } from './support/shop';

const lab = shop();
const order = purchaseOf('order.create');
const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const refusal = { kind: 'body', body: '{"error":"Not enough funds on balance"}' } as const;
const counts = (tags: string[]) => lab.booked(order, tags).map((ids) => ids.length);

beforeEach(() => lab.panel.control.setService('standard', 4, { rate: '0.1' }));

test('after a claim that failed the second run buys, and the third knows it', async () => {
	const tags = lab.tags(order, 2);
	lab.engine.deduplication.broken = new Error('database is gone');
	await lab.buy(order, tags, { keyed: true });
	expect(counts(tags)).toEqual([0, 0]);
	lab.engine.deduplication.broken = null;
	await lab.buy(order, tags, { keyed: true });
	const third = await lab.buy(order, tags, { keyed: true });
	expect(counts(tags)).toEqual([1, 1]);
	expect(third.main.map(({ json }) => json.reason)).toEqual(
		tags.map(
			() =>
				'This was bought before, by an earlier run with the same deduplication key. Nothing was sent now. To buy it once more, use another key.',
		),
	);
});

test('three purchases of 0.1 are within a Max Total Cost of 0.3, and four are not', async () => {
	const tags = lab.tags(order, 4);
	await lab.buy(order, tags, { safety: { maxTotalCost: 0.3 } });
	expect(counts(tags)).toEqual([1, 1, 1, 0]);
});

test('on a second try what the first one bought is not held against the balance again', async () => {
	const tags = lab.tags(order, 3);
	lab.panel.control.setBalance('standard', 0.3);
	lab.panel.control.fault({ ...refusal, action: 'add', where: { link: tags[0] ?? '' } });
	const safety = { checkFirst: true, maxTotalCost: 0.3 };
	const { main } = await lab.buy(order, tags, { ...retrying, safety });
	expect(counts(tags)).toEqual([1, 1, 1]);
	expect(main.map(({ json }) => json.orderId)).toEqual(lab.booked(order, tags).flat());
});
