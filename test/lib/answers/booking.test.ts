import { tellsOfBooking } from '../../../lib/answers/booking';
import type { Operation } from '../../../lib/define';
import { operationOf, play, wire } from '../../nodes/SmmPanel/play';
import { ticket } from '../operations/invented/ticket';

const buyTicket = ticket.operations.find(({ value }) => value === 'buy');
if (!buyTicket) throw new Error('There is no ticket.buy');

const order: Bought = [
	operationOf('order', 'create'),
	{ service: '1', orderFields: { value: { link: 'https://a.example/p', quantity: 10 } } },
];
const product: Bought = [operationOf('product', 'createOrder'), { product: '1', quantity: 1 }];
const proxy: Bought = [
	operationOf('proxy', 'buy'),
	{ proxyKind: 'v4static', quantity: 1, days: 1, protocol: 'HTTP' },
];
const voucher: Bought = [buyTicket, {}];

type Bought = [operation: Operation, params: Record<string, unknown>];

async function bought([operation, params]: Bought, text: string, status: number) {
	const { sent, ended } = await play(operation, [params], () => wire(text, status), {
		maxRetries: 3,
	});
	const found = ended[0]?.[0];
	const outcome = found && 'failure' in found ? found.failure.details.outcome : 'gives';
	return { times: sent.length, outcome };
}

describe('a limit on requests that tells of the purchase is not asked again', () => {
	test.each<[text: string, of: Bought]>([
		['order: 77', order],
		['Order #77 placed', order],
		['Orders 77, 78 and 79 have been placed', order],
		['order 77 placed', product],
		['Mã đơn hàng: 77', order],
		['Đơn hàng 77 đã được tạo', order],
		['ticket: 77', voucher],
		['Ticket #T77 placed', voucher],
		['voucher_no=77', voucher],
		['voucher: T77', voucher],
		['Tickets T1, T2 were bought', voucher],
		['proxy: 77', proxy],
		['proxy id: 77', proxy],
		['Proxy #77 bought', proxy],
		['Proxies purchased', proxy],
		['product: 77', product],
		['Product bought', product],
		['product order: 77', product],
	])('%s', async (text, of) => {
		expect(await bought(of, text, 429)).toEqual({ times: 1, outcome: 'unknown' });
	});

	test.each<[text: string, of: Bought]>([
		['Too many requests', voucher],
		['Only 5 tickets a minute', voucher],
		['Slow down: no ticket was bought', voucher],
		['Wait 10 seconds before the next proxy', proxy],
		['order 77 not placed', product],
	])('but %s is', async (text, of) => {
		expect(await bought(of, text, 429)).toEqual({ times: 4, outcome: 'rejected' });
	});
});

describe.each([200, 400])('in the words of an error with HTTP %i', (status) => {
	test.each<[text: string, of: Bought]>([
		['Your ticket has been created', voucher],
		['Ticket purchased', voucher],
		['voucher confirmed', voucher],
		['Ticket no. T77 booked', voucher],
		['Product purchased', product],
		['Your product has been bought', product],
		['Order 77 placed', product],
		['Proxy #77 bought', proxy],
		['Order (77) was created', order],
	])('"%s" may have been bought', async (error, of) => {
		const found = await bought(of, JSON.stringify({ error }), status);
		expect(found).toEqual({ times: 1, outcome: 'unknown' });
	});

	test.each<[text: string, of: Bought]>([
		['Product not found', product],
		['Product out of stock', product],
		['This product has been disabled', product],
		['Product 77 can not be purchased', product],
		['proxy out of stock', proxy],
		['Proxy 77 is not available', proxy],
		['order 77 not placed', order],
		['Service 1 accepts TikTok links', order],
		['Ticket 77 was created before', voucher],
		['Ticket 77 not found', voucher],
	])('"%s" was not bought', async (error, of) => {
		const found = await bought(of, JSON.stringify({ error }), status);
		expect(found).toEqual({ times: 1, outcome: 'rejected' });
	});
});

test.each([
	'order 1'.repeat(100_000),
	`order ${'1'.repeat(1_000_000)}`,
	`order${' 11111111111111111111'.repeat(100_000)}`,
	'order '.repeat(100_000),
])('a text as long as it likes is read at once: %.40s', (text) => {
	const started = performance.now();
	expect(tellsOfBooking(text, { buys: 'order', chosen: 'service', boughtNames: [] })).toBe(false);
	expect(performance.now() - started).toBeLessThan(2000);
});
