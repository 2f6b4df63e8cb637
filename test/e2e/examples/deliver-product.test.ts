import { withExamples } from './support/example.ts';

const { panel, load } = withExamples();

const sale = (more: object) => ({
	Sale: {
		jsonOutput: JSON.stringify({
			sale: 'S-1',
			email: 'a@example.com',
			product: 5,
			quantity: 3,
			question: '',
			...more,
		}),
	},
});
const cheap = {
	'Order the product': { safety: { deduplicationKey: '={{ $json.sale }}', maxCost: 100 } },
};

test('every piece that the seller delivers goes to the customer, and a sale is ordered once', async () => {
	const example = await load('deliver-product', { changes: { ...sale({}), ...cheap } });
	const run = await example.run('Start');
	const pieces = run.itemsOf('Deliver');
	expect(pieces).toHaveLength(3);
	expect(new Set(pieces.map(({ piece }) => piece)).size).toBe(3);
	expect(pieces[0]).toMatchObject({ sale: 'S-1', email: 'a@example.com' });

	const again = await example.run('Start');
	expect(again.itemsOf('Not ordered')).toMatchObject([
		{ sale: 'S-1', problem: expect.any(String) },
	]);
	expect(await panel.productOrders()).toHaveLength(1);
});

test('a product made to order is waited for', async () => {
	const example = await load('deliver-product');
	const running = example.run('Start');
	await panel.until(async () => (await panel.productOrders()).length === 1);
	await panel.advance(3600);
	const run = await running;
	expect(run.itemsOf('Deliver')).toHaveLength(2);
});

test.each([
	['is sold out', { product: 2, quantity: 1, question: 'me' }, 'Not ordered', /stock/i],
	['is not there', { product: 9999, quantity: 1 }, 'Not ordered', /9999|product/i],
	['is ordered in halves', { quantity: 0.5 }, 'Not ordered', /quantity/i],
	[
		'has become too dear',
		{ product: 4, quantity: 5, question: 'me' },
		'Not ordered',
		/more than Max Cost \(10\)/,
	],
])('a product that %s is not ordered, and the reason is there', async (_, more, node, words) => {
	const run = await (await load('deliver-product', { changes: sale(more) })).run('Start');
	expect(run.itemsOf(node)).toMatchObject([{ sale: 'S-1', problem: expect.stringMatching(words) }]);
	expect(await panel.productOrders()).toEqual([]);
});

test('an order that the seller cancels delivers nothing and says so', async () => {
	const example = await load('deliver-product', {
		changes: sale({ product: 4, quantity: 1, question: 'me' }),
	});
	const running = example.run('Start');
	await panel.until(async () => (await panel.productOrders()).length === 1);
	await panel.advance(3600);
	const run = await running;
	expect(run.itemsOf('Deliver')).toEqual([]);
	expect(run.itemsOf('Not delivered')).toMatchObject([
		{ sale: 'S-1', problem: expect.stringContaining('Canceled') },
	]);
});

test('a refusal of the panel is told in its words, and the sale may be run again', async () => {
	const example = await load('deliver-product', { changes: { ...sale({}), ...cheap } });
	const body = '{"error":"The seller is on holiday"}';
	await panel.fault({ kind: 'body', action: 'add_product_order', body, times: 1 });
	expect((await example.run('Start')).itemsOf('Not ordered')).toMatchObject([
		{ sale: 'S-1', problem: expect.stringContaining('on holiday'), whatToDo: expect.any(String) },
	]);
	expect((await example.run('Start')).itemsOf('Deliver')).toHaveLength(3);
});

test('a sale in doubt sends a person to the panel and is not ordered again', async () => {
	const example = await load('deliver-product', { changes: { ...sale({}), ...cheap } });
	await panel.fault({ kind: 'cut', action: 'add_product_order', booked: true, times: 1 });
	expect((await example.run('Start')).itemsOf('Not ordered')).toMatchObject([
		{ sale: 'S-1', whatToDo: expect.stringContaining('panel') },
	]);
	expect((await example.run('Start')).itemsOf('Not ordered')).toMatchObject([
		{ sale: 'S-1', problem: expect.stringMatching(/not known whether/) },
	]);
	expect(await panel.productOrders()).toHaveLength(1);
});
