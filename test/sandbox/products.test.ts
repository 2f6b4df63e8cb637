import { withSandbox } from './support';

const panel = withSandbox();

test('products are printed with numbers, and without the fields they do not have', async () => {
	const products = await panel.ask('onedg', 'products');
	expect(products.slice(0, 3)).toEqual([
		{
			product: 1,
			name: 'Netflix premium 1 month',
			require: 'Input your account',
			rate: 2.5,
			min: 1,
			max: 10,
			category: 'Netflix',
			status: 'In stock',
			inventory: 40,
			type: 'Auto',
		},
		{
			product: 2,
			name: 'Youtube premium 1 month',
			require: 'Input your account',
			rate: 5,
			min: 1,
			max: 1,
			category: 'Youtube',
			status: 'Out of stock',
			inventory: 0,
			type: 'Auto',
		},
		{
			product: 3,
			name: 'Facebook account 5000 friends',
			rate: 0.5,
			min: 1,
			max: 2,
			category: 'Facebook',
			status: 'In stock',
			type: 'Service',
		},
	]);
});

test('an Auto product is delivered at once, paid for and taken from the stock', async () => {
	const bought = { product: '1', quantity: '3', require: 'me@example.com' };
	expect(await panel.ask('onedg', 'add_product_order', bought)).toEqual({ order: 501 });
	const answer = await panel.ask('onedg', 'product_order_status', { order: '501' });
	expect(answer).toEqual({ charge: 7.5, status: 'Completed', result: expect.any(String) });
	expect(answer.result.split('\n')).toHaveLength(3);
	expect(panel.control.account('onedg')).toMatchObject({ balance: '61.1868', spent: '7.5' });
	expect((await panel.ask('onedg', 'products'))[0]).toMatchObject({ inventory: 37 });
	expect(panel.control.productOrders('onedg')).toMatchObject([{ product: 1, quantity: 3 }]);
});

test('stock runs out', async () => {
	const gift = (quantity: string) =>
		panel.ask('standard', 'add_product_order', { product: '5', quantity });
	expect(await gift('9')).toEqual({ error: 'Quantity more than maximum 8' });
	await gift('8');
	expect(await gift('1')).toEqual({ error: 'Out of stock' });
	expect((await panel.ask('standard', 'products'))[4]).toMatchObject({
		status: 'Out of stock',
		inventory: 0,
	});
});

test('a Service product is delivered later, or canceled with a note and paid back', async () => {
	await panel.ask('onedg', 'add_product_order', { product: '3', quantity: '2' });
	await panel.ask('onedg', 'add_product_order', { product: '4', quantity: '1', require: 'x' });
	const both = () => panel.ask('onedg', 'product_order_status', { orders: '501,502,456' });
	expect(await both()).toEqual({
		'501': { charge: 1, status: 'Pending' },
		'502': { charge: 7.5, status: 'Pending' },
		'456': { error: 'Incorrect order ID' },
	});
	panel.control.advance(120);
	expect((await both())['501']).toEqual({ charge: 1, status: 'In progress' });
	panel.control.advance(480);
	expect(await both()).toMatchObject({
		'501': { charge: 1, status: 'Completed', result: expect.any(String) },
		'502': { charge: 0, status: 'Canceled', note: 'Out of stock' },
	});
	expect(panel.control.account('onedg').spent).toBe('1');
});

test.each([
	[{ product: '1', quantity: '1' }, 'Missing required parameter: require'],
	[{ product: '2', quantity: '1', require: 'x' }, 'Out of stock'],
	[{ product: '3', quantity: '3' }, 'Quantity more than maximum 2'],
	[{ product: '3', quantity: 'two' }, 'Incorrect quantity'],
	[{ product: '77', quantity: '1' }, 'Incorrect product ID'],
])('a product order of %j is refused: %s', async (params, error) => {
	expect(await panel.ask('onedg', 'add_product_order', params)).toEqual({ error });
	expect(panel.control.productOrders('onedg')).toEqual([]);
});

test('products come, change and go', async () => {
	panel.control.setProduct('onedg', 2, { inventory: 3, rate: 4 });
	panel.control.removeProduct('onedg', 1);
	const { product } = panel.control.addProduct('onedg', { name: 'New', category: 'C', rate: 1 });
	const products = await panel.ask('onedg', 'products');
	expect(products[0]).toMatchObject({ product: 2, rate: 4, inventory: 3, status: 'In stock' });
	expect(products.at(-1)).toMatchObject({ product, name: 'New' });
});
