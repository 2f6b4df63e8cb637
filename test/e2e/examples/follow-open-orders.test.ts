import { z } from 'zod';
import type { Execution } from '../../../scripts/n8n/execution.ts';
import { withExamples, type Example } from './support/example.ts';

const { rest, panel, load, tables, dropTables } = withExamples();
const EVERY = 'Every 10 minutes';

beforeEach(dropTables);

const ordering = (orders: object[]) =>
	load('follow-open-orders', {
		changes: { 'Some orders': { jsonOutput: JSON.stringify({ orders }) } },
	});
const row = (number: number, more: object = {}) => ({
	reference: `F-${number}`,
	service: 2,
	link: `https://social.example/f/${number}`,
	quantity: 100,
	...more,
});
const told = (run: Execution) => run.itemsOf('Tell it').map(({ text }) => text);
const follow = async (example: Example) => {
	const run = await example.run(EVERY);
	expect(run.status).toBe('success');
	return run;
};

test('each change is one message, and orders that have ended leave the table', async () => {
	const example = await load('follow-open-orders');
	const placing = await example.run('Start');
	expect(placing.status).toBe('success');
	const [first, second, third] = placing.itemsOf('Place order').map(({ orderId }) => orderId);
	expect(placing.itemsOf('Not placed')).toMatchObject([
		{ reference: 'F-4', outcome: 'rejected', problem: expect.stringMatching(/10/) },
		{ reference: 'F-5', outcome: 'not_sent', whatToDo: expect.any(String) },
	]);
	expect(told(await follow(example))).toEqual([]);

	await panel.advance(300);
	expect(told(await follow(example))).toEqual([
		`Order ${first} (F-1, https://social.example/follow/1) is In progress.`,
		`Order ${second} (F-2, https://social.example/follow/2) is In progress.`,
		expect.stringMatching(`^Order ${third} .* is Canceled, with 300 not delivered`),
	]);
	await panel.advance(3600);
	expect(told(await follow(example))).toEqual([
		`Order ${first} (F-1, https://social.example/follow/1) is Completed, charged 0.027819 USD.`,
		expect.stringMatching(`^Order ${second} .* is Partial, with 80 not delivered`),
	]);
	const last = await follow(example);
	expect(last.itemsOf('Open orders')).toEqual([]);
	expect(last.itemsOf('Look up orders')).toEqual([]);
});

test('executed again it places nothing twice and says which orders it knows', async () => {
	const example = await load('follow-open-orders');
	await example.run('Start');
	const again = await example.run('Start');
	expect(again.status).toBe('success');
	expect(again.itemsOf('Add row')).toEqual([]);
	expect(again.itemsOf('Placed before')).toMatchObject(
		['F-1', 'F-2', 'F-3'].map((reference) => ({
			reference,
			note: expect.stringMatching(/bought before/),
		})),
	);
	expect(await panel.orders()).toHaveLength(3);
});

test('a doubtful purchase gets no row and sends a person to the panel', async () => {
	const example = await ordering([row(1)]);
	await panel.fault({ kind: 'cut', action: 'add', booked: true, times: 1 });
	const run = await example.run('Start');
	expect(run.itemsOf('Add row')).toEqual([]);
	expect(run.itemsOf('Not placed')).toMatchObject([
		{ reference: 'F-1', outcome: 'unknown', whatToDo: expect.stringContaining('panel') },
	]);
	const again = await example.run('Start');
	expect(again.itemsOf('Placed before')).toMatchObject([
		{ reference: 'F-1', note: expect.stringMatching(/Look on the panel/) },
	]);
	expect(await panel.orders()).toHaveLength(1);
});

test('an order that the panel does not know is told once, keeps its row, and is told when it turns up', async () => {
	const example = await ordering([row(9)]);
	const [placed] = (await example.run('Start')).itemsOf('Place order');
	await panel.fault({
		kind: 'body',
		action: 'status',
		body: '{"error":"Incorrect order ID"}',
		times: 2,
	});
	expect((await follow(example)).itemsOf('Tell the problem')).toMatchObject([
		{
			text: expect.stringMatching(`^Order ${placed?.['orderId']} \\(F-9\\): .*Incorrect order ID`),
		},
	]);
	expect((await follow(example)).itemsOf('Tell the problem')).toEqual([]);
	expect(told(await follow(example))).toEqual([expect.stringContaining('is Pending')]);
	expect(told(await follow(example))).toEqual([]);
});

test('a panel that can not be asked is one message for all orders, and none of them is lost', async () => {
	const example = await ordering([row(1), row(2), row(3)]);
	await example.run('Start');
	await panel.advance(3600);
	await panel.fault({ kind: 'status', action: 'status', status: 503, times: 'always' });
	const troubled = await follow(example);
	expect(told(troubled)).toEqual([]);
	expect(troubled.itemsOf('Tell the trouble')).toMatchObject([
		{ text: expect.stringMatching(/^3 open orders could not be looked up/) },
	]);
	await panel.clearFaults();
	expect(told(await follow(example))).toHaveLength(3);
});

test('2,000 orders are 20 requests in a look, one message for each change, and then none', async () => {
	const example = await ordering([]);
	await example.run('Start');
	const orders = await placed(2000);
	await write('Open orders', orders);

	const unchanged = await follow(example);
	expect(told(unchanged)).toEqual([]);
	expect(await panel.requests('status')).toHaveLength(20);

	await panel.advance(3600);
	const ended = await follow(example);
	expect(told(ended).sort()).toEqual(
		orders
			.map(
				({ orderId, reference, link }) =>
					`Order ${orderId} (${reference}, ${link}) is Completed, charged 0.027819 USD.`,
			)
			.sort(),
	);
	expect(await panel.requests('status')).toHaveLength(40);
	const last = await follow(example);
	expect([told(last), last.itemsOf('Open orders')]).toEqual([[], []]);
	console.log(
		`A look at ${orders.length} orders: ${unchanged.seconds} s if none has changed, ` +
			`${ended.seconds} s if all have ended, are told and taken off the table`,
	);
}, 300_000);

/** Orders that were placed elsewhere, as the rows of the table. */
async function placed(count: number) {
	const service = '2';
	const book = async (number: number) => {
		const { reference, link, quantity } = row(number);
		const order = { service, link, quantity: String(quantity) };
		const answer = z
			.object({ order: z.number() })
			.parse(await panel.ask({ action: 'add', ...order }));
		return { reference, link, orderId: String(answer.order), status: 'Pending' };
	};
	await panel.setBalance(1000);
	const rows: Array<Awaited<ReturnType<typeof book>>> = [];
	while (rows.length < count) {
		const next = Array.from({ length: 20 }, (_, index) => rows.length + index);
		rows.push(...(await Promise.all(next.map(book))));
	}
	return rows;
}

async function write(name: string, rows: readonly object[]): Promise<void> {
	const table = (await tables()).find((each) => each.name === name);
	for (let at = 0; at < rows.length; at += 500) {
		const data = rows.slice(at, at + 500);
		const insert = `/projects/${table?.projectId}/data-tables/${table?.id}/insert`;
		await rest.post(insert, { data }, z.unknown());
	}
}
