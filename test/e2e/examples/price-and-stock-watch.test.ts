import { withExamples } from './support/example.ts';

const { panel, load } = withExamples();

test('what needs somebody is told apart from what is good to know', async () => {
	const example = await load('price-and-stock-watch');
	await example.activate();
	await example.deactivate();
	await panel.setService(2, { rate: '0.3' });
	await panel.setService(4, { rate: '0.2', min: 300 });
	await panel.setProduct(5, { inventory: 0 });
	await panel.setProduct(2, { inventory: 3 });
	const texts = { warning: [] as unknown[], good: [] as unknown[] };
	const next = await example.next(2);
	await example.activate();
	await example.deactivate();
	for (const run of await next()) {
		texts.warning.push(...run.itemsOf('Warning').map(({ text }) => text));
		texts.good.push(...run.itemsOf('Good to know').map(({ text }) => text));
	}
	expect(texts.warning.sort()).toEqual([
		'Product 5 (Gift card 5 USD): sold out',
		'Service 4 (Facebook views): costs 0.2 instead of 0.09',
	]);
	expect(texts.good.sort()).toEqual([
		'Product 2 (Youtube premium 1 month): back in stock',
		'Service 2 (Instagram likes, fast): costs 0.3 instead of 0.27819',
		'Service 4 (Facebook views): now sold from 300 to 1000000',
	]);
});

test('a panel that refuses keeps it from being published, in the words of the panel', async () => {
	const example = await load('price-and-stock-watch');
	const body = '{"error":"Account is suspended"}';
	await panel.fault({ kind: 'body', action: 'services', body, times: 'always' });
	await expect(example.activate()).rejects.toThrow(/Account is suspended/);
	await example.deactivate();
});

test('a category that the panel does not have keeps it from being published, and is named', async () => {
	const filters = { category: ['Myspace'] };
	const example = await load('price-and-stock-watch', {
		changes: { Services: { event: 'serviceChange', filters } },
	});
	await expect(example.activate()).rejects.toThrow(/no services in the category "Myspace"/);
	await example.deactivate();
});
