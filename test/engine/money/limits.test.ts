import type { INodeParameters } from '../../support/engine';
import { parametersOf, purchaseOf, type Purchase } from './support/purchases';
import { shop, stopOf, type Failed } from './support/shop';

const lab = shop();
const order = purchaseOf('order.create');
const product = purchaseOf('product.createOrder');
// Service 4 costs 0.09 a thousand, product 3 costs 0.5.
const orderCost = 0.09;

/** Runs items of different quantities. */
async function buyEach(
	purchase: Purchase,
	quantities: readonly number[],
	safety: INodeParameters,
	{ options = {}, ...more }: { options?: INodeParameters; [setup: string]: unknown } = {},
) {
	const tags = lab.tags(purchase, quantities.length);
	const items = tags.map((tag, at) => ({ tag, quantity: quantities[at] ?? 0, key: `k${at}` }));
	const parameters = parametersOf(purchase, { safety, options });
	const fields = parameters.orderFields as { value: INodeParameters } | undefined;
	if (fields) {
		const value = { ...fields.value, quantity: '={{ $json.quantity }}' };
		parameters.orderFields = { ...fields, value } as INodeParameters;
	} else {
		parameters.quantity = '={{ $json.quantity }}';
	}
	const run = await lab.engine.run({
		credential: lab.panel.credential(),
		onError: 'continueRegularOutput',
		...more,
		parameters,
		items,
	});
	const told = run.main.map(({ json }) => json as unknown as Partial<Failed>);
	return { run, told, booked: lab.booked(purchase, tags).map((ids) => ids.length) };
}

test('an item that costs more than Max Cost is not sent, the others are', async () => {
	const { told, booked } = await buyEach(order, [1000, 1_000_000, 1000], { maxCost: 0.1 });
	expect(booked).toEqual([1, 0, 1]);
	expect(told[1]?.error).toBe('The cost would be 90, more than Max Cost (0.1)');
	expect(told[1]?.details).toMatchObject({ outcome: 'not_sent', category: 'input' });
});

test('an item that costs exactly Max Cost is bought', async () => {
	expect((await buyEach(order, [1000], { maxCost: orderCost })).booked).toEqual([1]);
});

test('items are bought as long as Max Total Cost lasts, without dust of binary fractions', async () => {
	const { told, booked } = await buyEach(order, [1000, 1000, 1000, 1000], { maxTotalCost: 0.27 });
	expect(booked).toEqual([1, 1, 1, 0]);
	expect(told[3]?.error).toMatch(/takes the run over Max Total Cost \(0.27\)/);
});

test('a smaller item may still fit where a larger one did not', async () => {
	const { booked } = await buyEach(order, [1000, 5000, 1000], { maxTotalCost: 0.2 });
	expect(booked).toEqual([1, 0, 1]);
});

test('where the node stops, one item over the limit means that nothing is sent', async () => {
	const onError = 'stopWorkflow';
	const { run, booked } = await buyEach(order, [1000, 1_000_000], { maxCost: 1 }, { onError });
	expect(booked).toEqual([0, 0]);
	expect(stopOf(run).message).toMatch(/more than Max Cost/);
	expect(lab.requests(order)).toHaveLength(0);
});

test('products are held against the limits by their own list', async () => {
	const { told, booked } = await buyEach(product, [1, 2], { maxCost: 0.5 });
	expect(booked).toEqual([1, 0]);
	expect(told[1]?.error).toBe('The cost would be 1, more than Max Cost (0.5)');
});

test('a parameter added verbatim that the price hangs on makes the cost unknown', async () => {
	const parameter = [{ name: 'quantity', value: '900000' }];
	const { told, booked } = await buyEach(
		order,
		[1000],
		{ maxCost: 1 },
		{ options: { additionalParameters: { values: { parameter } } } },
	);
	expect(booked).toEqual([0]);
	expect(told[0]?.error).toMatch(/can't be known/);
});

test('equal keys are paid once, so they are counted once', async () => {
	const safety = { maxTotalCost: orderCost, deduplicationKey: 'the same' };
	const { booked, told } = await buyEach(order, [1000, 1000], safety);
	expect(booked).toEqual([1, 0]);
	expect(told[1]).toMatchObject({ skipped: true });
});

test('the second of two equal keys is held against the limits when the first broke them', async () => {
	const safety = { maxCost: 1, deduplicationKey: 'the same' };
	const { booked, told } = await buyEach(order, [900_000, 800_000, 1000], safety);
	expect(booked).toEqual([0, 0, 1]);
	expect(told.slice(0, 2).map((each) => each.details?.outcome)).toEqual(['not_sent', 'not_sent']);
});

const badLimits: Array<[string, INodeParameters, RegExp]> = [
	['a negative Max Cost', { maxCost: -1 }, /Max Cost must be a number from 0 up/],
	['a Max Cost in words', { maxCost: 'ten' }, /Max Cost must be a number from 0 up/],
	['a Max Cost that comes to nothing', { maxCost: '={{ $json.none }}' }, /Max Cost is empty/],
	['a negative Max Total Cost', { maxTotalCost: -0.5 }, /Max Total Cost must be a number/],
	['a Max Total Cost in words', { maxTotalCost: 'a lot' }, /Max Total Cost must be a number/],
];

test.each(badLimits)('%s is refused before anything is sent', async (_what, safety, words) => {
	const { told, booked } = await buyEach(order, [1000, 1000], safety);
	expect(told[0]?.error).toMatch(words);
	expect(booked).toEqual([0, 0]);
	expect(lab.panel.control.requestCount()).toBe(0);
});

const checkFirst = { checkFirst: true };

test('checked first, one bad item means that nothing is sent where the node stops', async () => {
	const onError = 'stopWorkflow';
	const { run, booked } = await buyEach(order, [1000, 5], checkFirst, { onError });
	expect(booked).toEqual([0, 0]);
	expect(stopOf(run).message).toBe('Quantity is 5, but this service takes at least 200.');
	expect(lab.requests(order)).toHaveLength(0);
});

test('checked first, bad items fail by themselves where the node goes on', async () => {
	const { told, booked } = await buyEach(order, [1000, 5, 2000], checkFirst);
	expect(booked).toEqual([1, 0, 1]);
	expect(told[1]?.details?.outcome).toBe('not_sent');
});

test('a balance that does not cover the sum lets nothing be sent where the node stops', async () => {
	lab.panel.control.setBalance('standard', 0.2);
	const onError = 'stopWorkflow';
	const { run, booked } = await buyEach(order, [1000, 1000, 1000], checkFirst, { onError });
	expect(booked).toEqual([0, 0, 0]);
	expect(stopOf(run)).toMatchObject({
		message: 'The balance does not cover this item: it costs 0.09, and 0.02 would be left',
		details: { category: 'funds', outcome: 'not_sent' },
	});
});

test('a balance that covers the sum exactly is enough', async () => {
	lab.panel.control.setBalance('standard', 0.27);
	expect((await buyEach(order, [1000, 1000, 1000], checkFirst)).booked).toEqual([1, 1, 1]);
});

const catalogue = (body: unknown) => ({
	kind: 'body' as const,
	action: 'services',
	body: JSON.stringify(body),
});
const entry = { service: 4, name: 'Views', type: 'Default', rate: '0.09', min: '200', max: '9999' };
const answers: Array<[what: string, body: unknown, words: RegExp]> = [
	['without prices', [{ ...entry, rate: undefined }], /gives no price/],
	[
		'with two prices for one service',
		[entry, { ...entry, rate: '9' }],
		/more than once, with different prices/,
	],
	['with two limits for one service', [entry, { ...entry, max: '900' }], /more than once/],
	['without the service', [{ ...entry, service: 9 }], /no service with the ID 4/],
	['that is none', { hello: 'world' }, /did not send a list of services/],
	['that is an error', { error: 'Incorrect request' }, /could not be checked first/],
];

test.each(
	answers.flatMap((row) => [
		[...row, 'Check First', checkFirst] as const,
		[...row, 'Max Cost', { maxCost: 100 }] as const,
		[...row, 'Max Total Cost', { maxTotalCost: 100 }] as const,
	]),
)('a catalogue %s refuses the item before sending', async (_what, body, words, _set, safety) => {
	lab.panel.control.fault(catalogue(body));
	const { told, booked } = await buyEach(order, [1000], safety);
	expect(told[0]?.error).toMatch(words);
	expect(told[0]?.details?.outcome).toBe('not_sent');
	expect(booked).toEqual([0]);
});

test('a service listed twice in the same words is one service', async () => {
	lab.panel.control.fault(catalogue([entry, entry]));
	expect((await buyEach(order, [1000], checkFirst)).booked).toEqual([1]);
});

test('a product listed twice at different prices is refused', async () => {
	const listed = { product: 3, name: 'Account', rate: 0.5, min: 1, max: 2 };
	const body = JSON.stringify([listed, { ...listed, rate: 50 }]);
	lab.panel.control.fault({ kind: 'body', action: 'products', body });
	const { told, booked } = await buyEach(product, [1], { maxCost: 1 });
	expect(told[0]?.error).toMatch(/more than once, with different prices/);
	expect(booked).toEqual([0]);
});

test.each([
	['is no number', '{"balance":"a lot"}', /did not send a balance/],
	['is missing', '{"currency":"USD"}', /did not send a balance/],
	['can not be read', '<html>', /could not be checked first/],
])('checked first, a balance that %s refuses the items', async (_what, body, words) => {
	lab.panel.control.fault({ kind: 'body', action: 'balance', body, times: 'always' });
	const { told, booked } = await buyEach(order, [1000], { ...checkFirst, maxRetries: 0 });
	expect(told[0]?.error).toMatch(words);
	expect(booked).toEqual([0]);
});

test('the limits go by the cost that the quote tells', async () => {
	const quantities = [200, 333, 1234, 999_999];
	const tags = lab.tags(order, quantities.length);
	const items = tags.map((tag, at) => ({ tag, quantity: quantities[at] ?? 0 }));
	const fields = order.parameters.orderFields as unknown as { value: INodeParameters };
	const { main } = await lab.engine.run({
		credential: lab.panel.credential(),
		parameters: {
			...parametersOf(order),
			operation: 'quote',
			orderFields: { ...fields, value: { ...fields.value, quantity: '={{ $json.quantity }}' } },
		} as INodeParameters,
		items,
	});
	for (const [at, { json }] of main.entries()) {
		const cost = Number(json.cost);
		const exact = await buyEach(order, [quantities[at] ?? 0], { maxCost: cost });
		const below = await buyEach(order, [quantities[at] ?? 0], { maxCost: cost - 1e-8 });
		expect([exact.booked, below.booked]).toEqual([[1], [0]]);
		const charges = lab.panel.control.orders('standard').map(({ charge }) => Number(charge));
		expect(charges.at(-1)).toBeCloseTo(cost, 4);
	}
});

test('an item without a limit of its own counts towards the limit of the others', async () => {
	const safety = { maxTotalCost: '={{ $json.quantity === 1000 ? 0.1 : 100 }}' };
	const { booked } = await buyEach(order, [2000, 1000], safety);
	expect(booked).toEqual([1, 0]);
});
