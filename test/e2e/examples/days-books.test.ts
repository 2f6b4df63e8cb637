import type { Execution } from '../../../scripts/n8n/execution.ts';
import { withExamples } from './support/example.ts';

const { panel, load, dropTables } = withExamples();
beforeEach(dropTables);

/** n8n's clock goes on as it likes, so the day is set by hand. */
const on = (day: string) => ({
	Settings: {
		assignments: {
			assignments: [
				{ id: 'd', name: 'day', value: day, type: 'string' },
				{ id: 'w', name: 'worth', value: 1, type: 'number' },
				{ id: 't', name: 'tolerance', value: 0.005, type: 'number' },
			],
		},
	},
});
const booksOf = (run: Execution) => run.itemsOf('Close the day')[0] ?? {};
const messageOf = (run: Execution) => run.itemsOf('Message')[0] as Record<string, string>;

async function started(orders?: object[]) {
	const example = await load('days-books', {
		changes: {
			...on('2026-03-02'),
			...(orders && { Orders: { jsonOutput: JSON.stringify({ orders }) } }),
		},
	});
	const start = await example.run('Start');
	expect(start.status).toBe('success');
	return { example, start, close: () => example.run('Every evening') };
}
const order = (more: object = {}) => ({
	reference: 'T-1',
	product: 'Likes',
	service: 2,
	link: 'https://social.example/t/1',
	quantity: 1000,
	price: 0.9,
	...more,
});

test('orders, refunds and the balance at both ends add up, as often as the day is closed', async () => {
	await panel.setBalance(100);
	const { example, start, close } = await started();
	expect(start.itemsOf('Not ordered')).toMatchObject([
		{ reference: 'B-4', problem: expect.stringMatching(/at least 10/) },
	]);
	const open = await close();
	expect(booksOf(open)).toMatchObject({ opening: 100, placed: 3, open: 3, income: 0, refunds: 0 });
	expect(booksOf(open)).toMatchObject({ difference: 0, differences: [] });

	await panel.advance(3600);
	const closed = await close();
	// 0.27819 + 0.4 + 0.15 were paid; two fifths of the second and all of the third came back.
	expect(booksOf(closed)).toMatchObject({
		opening: 100,
		closing: 99.48181,
		placed: 3,
		spent: 0.8282,
		finished: 3,
		refunds: 0.31,
		income: 1.62,
		charges: 0.5182,
		profit: 1.1018,
		difference: 0,
		differences: [],
	});
	expect(closed.itemsOf('Write the order')).toHaveLength(3);

	expect(booksOf(await close())).toEqual(booksOf(closed));
	expect((await example.run('Start')).itemsOf('Add to the book')).toEqual([]);
	expect(await panel.orders()).toHaveLength(3);
});

test('the message has a table and a chart, needs no network, and is safe with any name', async () => {
	const { close } = await started([order({ product: `<img src=x onerror="a()"> & 5 $& Co` })]);
	await panel.advance(3600);
	const run = await close();
	const { subject, text, html } = messageOf(run);
	expect(subject).toBe('Books of 2026-03-02: profit 0.6218');
	expect(text).toContain('Finished: 1, sold for 0.9, cost 0.2782');
	expect(html).toContain('&lt;img src=x onerror="a()"> &amp; 5 &#36;&amp; Co');
	expect(html).not.toMatch(/<img|<script|https?:|\{\{/);
	expect(html?.match(/class="bar"/g)).toHaveLength(1);
});

test('the next day begins where the last one ended, and knows late refunds', async () => {
	await panel.setBalance(100);
	const { close } = await started([order({ service: 9, quantity: 500, price: 1.2 })]);
	expect(booksOf(await close())).toMatchObject({ closing: 99.6, difference: 0, open: 1 });
	await panel.advance(3600);
	const next = await load('days-books', { changes: on('2026-03-03') });
	const run = await next.run('Every evening');
	expect(booksOf(run)).toMatchObject({
		opening: 99.6,
		closing: 99.76,
		placed: 0,
		finished: 1,
		refunds: 0.16,
		difference: 0,
		differences: [],
	});
	expect(messageOf(run)['html']?.match(/class="bar"/g)).toHaveLength(2);
});

test.each([
	['bought outside the book', -3, /3 lower than the orders explain: something was bought outside/],
	['added to the balance', 50, /50 higher than the orders explain: funds you have added/],
])('what was %s is named', async (_, amount, words) => {
	await panel.setBalance(100);
	const { close } = await started([order()]);
	await panel.setBalance(100 - 0.27819 + amount);
	const run = await close();
	expect(booksOf(run)['differences']).toEqual([expect.stringMatching(words)]);
	expect(messageOf(run)['text']).toMatch(words);
});

test('a refund that did not come, and a price that is missing, are named by their order', async () => {
	const { close, start } = await started([order({ service: 10, quantity: 300, price: undefined })]);
	const [booked] = start.itemsOf('Add to the book');
	await panel.setOrder(String(booked?.['orderId']), { status: 'Canceled', charge: '0.15' });
	expect(booksOf(await close())['differences']).toEqual([
		'T-1 (Likes) has no price in the order book.',
		'T-1 (Likes) was canceled, and 0.15 has not come back.',
	]);
});

test('an order in doubt is in the book, and the balance tells whether it was booked', async () => {
	await panel.fault({ kind: 'cut', action: 'add', booked: true, times: 1 });
	const { close } = await started([order({ quantity: 5000 })]);
	expect(booksOf(await close())['differences']).toEqual([
		expect.stringMatching(/^T-1 \(Likes\) is in doubt: look for it at the panel/),
		expect.stringMatching(/1\.39\d* lower .* T-1, in doubt, .*probably booked/),
	]);
});

test('an order that the panel does not know is named and stays open', async () => {
	const { close } = await started([order()]);
	await panel.reset();
	const run = await close();
	expect(booksOf(run)['differences']).toEqual(
		expect.arrayContaining([expect.stringContaining('Incorrect order ID')]),
	);
	expect(run.itemsOf('Write the order')).toMatchObject([{ reference: 'T-1', isOpen: true }]);
});

test('without the balance nothing is written, and the message says to run it again', async () => {
	const { close } = await started([order()]);
	await panel.fault({ kind: 'status', status: 503, action: 'balance', times: 'always' });
	const run = await close();
	expect(run.itemsOf('Not closed')).toMatchObject([
		{ text: expect.stringMatching(/2026-03-02 are not closed: .*run it again/) },
	]);
	expect(run.itemsOf('Write the day')).toEqual([]);
	await panel.clearFaults();
	expect(booksOf(await close())).toMatchObject({ difference: 0 });
});

test('a bad row and a refusal stay out of the book, each with what to do', async () => {
	const body = '{"error":"Service is under maintenance"}';
	const where = { link: 'https://social.example/t/1' };
	await panel.fault({ kind: 'body', action: 'add', body, where, times: 1 });
	const { start, close } = await started([order(), order({ reference: 'T-2', link: '' })]);
	expect(start.itemsOf('Not ordered')).toMatchObject([
		{
			reference: 'T-1',
			problem: expect.stringContaining('maintenance'),
			whatToDo: expect.any(String),
		},
		{ reference: 'T-2', problem: expect.stringMatching(/link/i), whatToDo: expect.any(String) },
	]);
	expect((await close()).itemsOf('Orders of the day')).toEqual([{}]);
});
