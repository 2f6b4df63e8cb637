import { withExamples } from './support/example.ts';

const { panel, load, dropTables } = withExamples();

beforeEach(dropTables);

test('the table follows the orders to their end, and ended ones are asked for no more', async () => {
	const example = await load('follow-open-orders');
	const placing = await example.run('Start');
	expect(placing.status).toBe('success');
	const booked = placing.itemsOf('Place order');
	expect(booked).toMatchObject([{ serviceId: '2' }, { serviceId: '9' }, { serviceId: '10' }]);

	const first = await example.run('Every 10 minutes');
	expect(first.itemsOf('Update row')).toMatchObject(
		booked.map(({ orderId }) => ({ orderId, status: 'Pending', isOpen: true })),
	);

	await panel.advance(3600);
	const second = await example.run('Every 10 minutes');
	const rows = second.itemsOf('Update row');
	expect(rows).toMatchObject([
		{ reference: 'F-1', status: 'Completed', isOpen: false, remains: 0 },
		{ reference: 'F-2', status: 'Partial', isOpen: false, remains: 80 },
		{ reference: 'F-3', status: 'Canceled', isOpen: false, remains: 300 },
	]);
	expect(rows.map(({ orderId, charge }) => [orderId, charge]).sort()).toEqual(
		(await panel.orders()).map(({ id, charge }) => [String(id), Number(charge)]),
	);

	const third = await example.run('Every 10 minutes');
	expect(third.itemsOf('Open orders')).toEqual([]);

	const again = await example.run('Start');
	expect(again.itemsOf('Add row')).toEqual([]);
	expect(await panel.orders()).toHaveLength(3);
});

test('an order that the panel does not know keeps its row open with the reason', async () => {
	const example = await load('follow-open-orders', {
		changes: {
			'Three orders': {
				jsonOutput: JSON.stringify({
					orders: [
						{ reference: 'F-9', service: 2, link: 'https://social.example/f/9', quantity: 100 },
					],
				}),
			},
		},
	});
	await example.run('Start');
	await panel.reset();
	const followed = await example.run('Every 10 minutes');
	expect(followed.itemsOf('Note the problem')).toMatchObject([
		{ reference: 'F-9', isOpen: true, problem: expect.stringContaining('Incorrect order ID') },
	]);
});
