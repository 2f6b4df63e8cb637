import { withExamples } from './support/example.ts';

const { panel, load, dropTables } = withExamples();
beforeEach(dropTables);

test('what has dropped is refilled once the order is complete, and followed to its end', async () => {
	const example = await load('refill-drops');
	await example.run('Start');
	const [order] = await panel.orders();

	const early = await example.run('Every day');
	expect(early.itemsOf('Note the refusal')).toMatchObject([
		{
			orderId: String(order?.id),
			refillOpen: false,
			refillStatus: expect.stringContaining('refill'),
		},
	]);

	await panel.advance(3600);
	const asked = await example.run('Every day');
	expect(asked.itemsOf('Note the refill')).toMatchObject([
		{ orderId: String(order?.id), refillId: '1', refillOpen: true, refillStatus: 'Requested' },
	]);
	expect(await panel.refills()).toHaveLength(1);

	const followed = await example.run('Every day');
	expect(followed.itemsOf('Note how it is')).toMatchObject([
		{ refillStatus: 'Pending', refillOpen: true },
	]);
	expect(followed.itemsOf('Ask for a refill')).toEqual([]);

	await panel.advance(3600);
	const ended = await example.run('Every day');
	expect(ended.itemsOf('Note how it is')).toMatchObject([
		{ refillStatus: 'Completed', refillOpen: false },
	]);
	expect(await panel.refills()).toHaveLength(1);
});

test('an order that has kept its number is left alone', async () => {
	const example = await load('refill-drops', {
		changes: {
			'Count now': {
				assignments: { assignments: [{ id: 'c', name: 'count', type: 'number', value: 5000 }] },
			},
		},
	});
	await example.run('Start');
	await panel.advance(3600);
	await example.run('Every day');
	expect(await panel.requests('refill')).toEqual([]);
});

test.each([
	[
		'refused',
		{ kind: 'body', body: '{"error":"Service is under maintenance"}' },
		/maintenance/,
		/panel/,
	],
	[
		'in doubt',
		{ kind: 'cut', booked: true },
		/is not known/,
		/Look at the order list .* panel's website/,
	],
] as const)(
	'an order that is %s ends the run with what to do, and none is bought twice',
	async (_, fault, words, advice) => {
		const example = await load('refill-drops');
		await panel.fault({ ...fault, action: 'add', times: 1 });
		const run = await example.run('Start');
		expect(run.status).toBe('error');
		expect([run.error, run.whatToDo]).toEqual([
			expect.stringMatching(words),
			expect.stringMatching(advice),
		]);
		expect(run.itemsOf('Add row')).toEqual([]);
		await example.run('Start');
		expect(await panel.orders()).toHaveLength(1);
	},
);
