import { practicePanel } from '../../../scripts/local/practice.ts';
import type { Execution } from '../../../scripts/n8n/execution.ts';
import { withExamples, type Example } from './support/example.ts';

const { panel, load } = withExamples();
const quickly = { changes: { Wait: { amount: 1 } } };
const refused = ['A-06', 'A-10', 'A-16', 'A-19'];

beforeEach(() => panel.setBalance(practicePanel.balance));

/** One run from the button to the end of its orders; the panel's clock goes on once all are placed. */
async function press(example: Example): Promise<Execution> {
	const running = example.run('Start');
	let isOver = false;
	const over = running.finally(() => {
		isOver = true;
	});
	await panel.until(async () => {
		await panel.advance(600);
		return isOver;
	});
	return await over;
}

const referencesOf = (run: Execution, node: string) =>
	run.itemsOf(node).map(({ reference }) => reference);

test('executed twice it buys once, and the rows of the first run have a branch of their own', async () => {
	const example = await load('orders-from-spreadsheet', quickly);
	const first = await press(example);
	expect(referencesOf(first, 'Failed rows')).toEqual(refused);
	expect(first.itemsOf('Not bought again')).toEqual([]);
	const booked = await panel.orders();
	expect(booked).toHaveLength(21);
	const bought = first.itemsOf('Completed orders');
	expect(bought.map(({ orderId }) => Number(orderId)).sort()).toEqual(
		booked.map(({ id }) => id).sort(),
	);

	const second = await press(example);
	expect(second.status).toBe('success');
	expect(await panel.orders()).toHaveLength(21);
	const known = second.itemsOf('Not bought again');
	expect(known).toHaveLength(21);
	expect(known[0]).toEqual({
		reference: 'A-01',
		service: '1',
		link: 'https://instagram.com/lotus.coffee',
		note: 'This was bought before, by an earlier run with the same deduplication key. Nothing was sent now. To buy it once more, use another key.',
	});
	expect(referencesOf(second, 'Failed rows')).toEqual(refused);
	for (const node of ['Wait', 'Completed orders', 'Orders with a problem'])
		expect(second.itemsOf(node)).toEqual([]);
});

test('a row in doubt is told as such, is not bought by a second run, and holds nobody up', async () => {
	const example = await load('orders-from-spreadsheet', quickly);
	await panel.fault({ kind: 'cut', action: 'add', booked: true, times: 1 });
	const first = await press(example);
	const doubtful = first.itemsOf('Failed rows').filter(({ outcome }) => outcome === 'unknown');
	expect(doubtful).toMatchObject([{ whatToDo: expect.stringContaining('panel') }]);
	expect(first.itemsOf('Completed orders')).toHaveLength(20);
	expect(await panel.orders()).toHaveLength(21);

	const second = await press(example);
	expect(await panel.orders()).toHaveLength(21);
	expect(second.itemsOf('Not bought again')).toContainEqual(
		expect.objectContaining({
			reference: doubtful[0]?.['reference'],
			note: expect.stringMatching(/Look on the panel/),
		}),
	);
});

test('a row that was refused is bought by the run after it has been put right', async () => {
	const example = await load('orders-from-spreadsheet', quickly);
	await press(example);
	await panel.setBalance(10_000);
	const second = await press(example);
	expect(referencesOf(second, 'Completed orders')).toEqual(['A-19']);
	expect(referencesOf(second, 'Failed rows')).toEqual(['A-06', 'A-10', 'A-16']);
	expect(await panel.orders()).toHaveLength(22);
});
