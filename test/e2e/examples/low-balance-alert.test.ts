import { withExamples } from './support/example.ts';

const { panel, load } = withExamples();

test('a balance that falls below the amount is told once, until it was back above', async () => {
	const example = await load('low-balance-alert');
	/** n8n polls at once when a workflow is activated. */
	const poll = async () => {
		await example.activate();
		await example.deactivate();
	};
	await poll();
	await panel.setBalance(12.5);
	const alert = await example.next(1);
	await poll();
	const [run] = await alert();
	expect(run?.itemsOf('Alert')).toEqual([
		{ text: 'The balance is down to 12.5 USD. Time to top it up.', eventId: expect.any(String) },
	]);

	await panel.setBalance(11);
	await poll();
	await panel.setBalance(500);
	await poll();
	await panel.setBalance(3);
	const second = await example.next(1);
	await poll();
	expect((await second())[0]?.itemsOf('Alert')).toMatchObject([
		{ text: 'The balance is down to 3 USD. Time to top it up.' },
	]);
	expect(await example.executions()).toHaveLength(2);
});

test('a threshold that is no number keeps it from being published, and says so', async () => {
	const example = await load('low-balance-alert', {
		changes: { 'Balance below 50': { event: 'balanceBelow', threshold: 'fifty' } },
	});
	await expect(example.activate()).rejects.toThrow(/Threshold/);
	await example.deactivate();
});

test('a panel that refuses keeps it from being published, in the words of the panel', async () => {
	const example = await load('low-balance-alert');
	const body = '{"error":"Account is suspended"}';
	await panel.fault({ kind: 'body', action: 'balance', body, times: 'always' });
	await expect(example.activate()).rejects.toThrow(/Account is suspended/);
	await example.deactivate();
});
