import type { INodeParameters } from '../support/engine';
import { practice } from '../support/practice';

const lab = practice();
const onError = 'continueRegularOutput';
const link = 'https://social.example/post/1';
const service = { __rl: true, mode: 'id', value: '1' };
const sent = (action: string) => lab.panel.control.requests({ action }).map(({ params }) => params);

const ordered = (value: Record<string, unknown>): INodeParameters => ({
	service,
	orderFields: { mappingMode: 'defineBelow', value: value as INodeParameters },
});

describe('the order form', () => {
	test('filled in below sends its fields, expressions resolved for each item', async () => {
		const parameters = ordered({ link: '={{ $json.url }}', quantity: '={{ $json.count }}' });
		const items = [
			{ url: `${link}?a=1&b=ü`, count: 100 },
			{ url: link, count: '200' },
		];
		const { main, thrown } = await lab.run('order.create', parameters, { items });
		expect(thrown).toBeUndefined();
		expect(main.map(({ json, pairedItem }) => [json.quantity, pairedItem])).toEqual([
			[100, { item: 0 }],
			[200, { item: 1 }],
		]);
		expect(sent('add').map(({ link: url, quantity }) => [url, quantity])).toEqual([
			[`${link}?a=1&b=ü`, '100'],
			[link, '200'],
		]);
	});

	test('mapped automatically takes columns named like the parameters and leaves the rest', async () => {
		const orderFields = { mappingMode: 'autoMapInputData', value: null };
		const items = [
			{ Link: link, Quantity: '100', remark: 'for Anna', orderId: '7' },
			{ link, quantity: 150, runs: 2, interval: 30 },
		];
		const { main, thrown } = await lab.run('order.create', { service, orderFields }, { items });
		expect(thrown).toBeUndefined();
		expect(main).toHaveLength(2);
		expect(sent('add')).toEqual([
			{ action: 'add', service: '1', link, quantity: '100' },
			{ action: 'add', service: '1', link, quantity: '150', runs: '2', interval: '30' },
		]);
	});

	test.each([
		['real line breaks', 'Nice\nGreat', {}],
		['the two characters \\n', 'Nice\\nGreat', {}],
		['a list', ['Nice', 'Great'], {}],
		['a separator of the user’s', 'Nice;Great', { listSeparator: ';' }],
		['blank lines between them', '\nNice\n\n  \nGreat\n', {}],
	])('comments with %s go out a line each', async (_name, comments, options) => {
		const custom = customCommentService();
		const parameters = {
			service: { __rl: true, mode: 'id', value: String(custom) },
			orderFields: {
				mappingMode: 'defineBelow',
				value: { link, comments: '={{ $json.comments }}' },
			},
			options,
		};
		const items = [{ comments }];
		const { thrown } = await lab.run('order.create', parameters, { items });
		expect(thrown).toBeUndefined();
		expect(sent('add')).toMatchObject([{ comments: 'Nice\nGreat' }]);
	});

	function customCommentService(): number {
		return lab.panel.control.addService('standard', {
			name: 'Comments of your own',
			type: 'Custom Comments',
			category: 'Instagram',
			rate: '1',
			min: 1,
		}).service;
	}

	test('with nothing but blank comment lines is refused before sending', async () => {
		const { main } = await lab.run('order.create', ordered({ link, comments: ' \n \n' }), {
			onError,
		});
		expect(main).toMatchObject([{ json: { details: { category: 'input' } } }]);
		expect(lab.panel.control.requestCount()).toBe(0);
	});
});
