import { purchaseOf, purchases } from './support/purchases';
import { shop, type Failed } from './support/shop';

const lab = shop();
const order = purchaseOf('order.create');

/** What one purchase comes to at a panel that books it and answers so. */
async function answered(purchase: typeof order, status: number, body: object) {
	const text = JSON.stringify(body);
	const fault = { kind: 'status', status, body: text, times: 'always', booked: true } as const;
	lab.panel.control.fault({ ...fault, action: purchase.action });
	const tags = lab.tags(purchase, 1);
	const { main } = await lab.buy(purchase, tags, { keyed: true, options: { maxRetries: 3 } });
	expect(lab.booked(purchase, tags).map((ids) => ids.length)).toEqual([1]);
	return main[0]?.json as unknown as Failed;
}

const refusals = [200, 400, 429].flatMap((status) =>
	[
		{ error: 'Duplicate call', order: 4711 },
		{ error: { message: 'Duplicate call', order_id: '4711' } },
		{ status: 'error', message: 'Duplicate call', data: { orderId: 4711 } },
	].map((body) => [status, body] as const),
);

test.each(refusals)(
	'with status %s the ID in the refusal %j is in the item, and nothing is sent again',
	async (status, body) => {
		const { error, message, details } = await answered(order, status, body);
		expect(error).toMatch(/Duplicate call.*4711/);
		expect(message).toMatch(/look at/i);
		expect(details).toMatchObject({ outcome: 'unknown', ids: ['4711'], httpStatus: status });
	},
);

const told = [
	'Order placed, but saving it failed',
	'Placed at the supplier; the database failed',
	'Your balance was charged, however the order was not stored',
];

test.each(purchases.flatMap((purchase) => told.map((error) => [purchase.name, error] as const)))(
	'%s: "%s" is a purchase in doubt',
	async (name, error) => {
		const { details } = await answered(purchaseOf(name), 200, { error });
		expect(details).toMatchObject({ outcome: 'unknown', panelMessage: error });
	},
);
