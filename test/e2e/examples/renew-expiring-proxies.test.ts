import { withExamples } from './support/example.ts';

const { panel, load } = withExamples();
const DAY = 24 * 3600_000;

async function buyTwo() {
	const example = await load('renew-expiring-proxies');
	await example.run('Buy two proxies for a day');
	return { example, bought: await panel.proxies() };
}

test('what expires within a day is renewed once, together, and told', async () => {
	const { example, bought } = await buyTwo();
	await panel.advance(60);
	const run = await example.run('Every day');
	expect(run.status).toBe('success');
	const renewed = await panel.proxies();
	expect(renewed.map(({ renewals }) => renewals)).toEqual([1, 1]);
	expect(renewed.map(({ expiresAt }) => Date.parse(expiresAt))).toEqual(
		bought.map(({ expiresAt }) => Date.parse(expiresAt) + 7 * DAY),
	);
	expect(await panel.requests('renew_proxy')).toHaveLength(1);
	expect(run.itemsOf('Report')).toEqual([
		{ text: expect.stringMatching(/runs until.*\n.*runs until/) },
	]);

	const second = await example.run('Every day');
	expect(second.itemsOf('Renew')).toEqual([]);
	expect(await panel.requests('renew_proxy')).toHaveLength(1);
});

test('nothing is renewed when the balance does not cover all of it', async () => {
	const { example } = await buyTwo();
	await panel.setBalance(0.5);
	const run = await example.run('Every day');
	expect(run.itemsOf('Report')).toEqual([
		{ text: expect.stringContaining('2 proxies expire within a day, and the balance of 0.5 USD') },
	]);
	expect(await panel.requests('renew_proxy')).toEqual([]);
});

test('a proxy that the shop renews by itself is left alone', async () => {
	const { example, bought } = await buyTwo();
	await panel.setProxy(bought[0]?.id ?? 0, { autoRenew: 1 });
	await example.run('Every day');
	expect((await panel.proxies()).map(({ renewals }) => renewals)).toEqual([0, 1]);
});

test('a renewal whose answer is lost is told and not repeated', async () => {
	const { example } = await buyTwo();
	await panel.fault({ kind: 'cut', action: 'renew_proxy', booked: true, times: 1 });
	const run = await example.run('Every day');
	expect(run.itemsOf('Report')).toEqual([
		{
			text: expect.stringMatching(
				/may have been renewed: [^]*Look at the proxy list .* panel's website/,
			),
		},
	]);
	expect((await panel.proxies()).map(({ renewals }) => renewals)).toEqual([1, 1]);
});

test('a refusal is told in the words of the panel, and nothing is renewed', async () => {
	const { example } = await buyTwo();
	const body = '{"error":"Proxy is locked by an administrator"}';
	await panel.fault({ kind: 'body', action: 'renew_proxy', body, times: 'always' });
	const run = await example.run('Every day');
	expect(run.itemsOf('Report')).toEqual([
		{
			text: expect.stringMatching(/^Proxy \d+ was not renewed: Proxy is locked .+\nProxy \d+ was/),
		},
	]);
	expect((await panel.proxies()).map(({ renewals }) => renewals)).toEqual([0, 0]);
});

test('no days to renew for are told, and nothing is sent', async () => {
	await buyTwo();
	const assignments = [
		{ id: 'd', name: 'days', value: 0, type: 'number' },
		{ id: 'p', name: 'pricePerDay', value: 0.05, type: 'number' },
	];
	const example = await load('renew-expiring-proxies', {
		changes: { Settings: { assignments: { assignments } } },
	});
	const run = await example.run('Every day');
	expect(run.itemsOf('Report')).toEqual([
		{ text: expect.stringMatching(/was not renewed: [^]*Days[^]*Nothing was sent/) },
	]);
	expect(await panel.requests('renew_proxy')).toEqual([]);
});
