import { operationOf } from '../../nodes/SmmPanel/play';

function prepare(operation: string, params: Readonly<Record<string, unknown>>) {
	const [resource = '', value = ''] = operation.split('.');
	return operationOf(resource, value).prepare(params);
}

const order = (value: Readonly<Record<string, unknown>>) =>
	prepare('order.create', {
		service: '1',
		orderFields: { value: { link: 'https://social.example/p', ...value } },
	});
const proxies = { proxyKind: 'v4static', quantity: 1, days: 1, protocol: 'HTTP' };

describe('is refused before sending, in a sentence that names the field', () => {
	test.each<[unknown, string]>([
		[0, 'Quantity must be a whole number above 0, but is 0.'],
		[-5, 'Quantity must be a whole number above 0, but is -5.'],
		[1.5, 'Quantity must be a whole number above 0, but is 1.5.'],
		['abc', 'Quantity must be a whole number above 0, but is "abc".'],
		['1.000', 'Quantity is "1.000", which can be read in two ways.'],
		['1,000', 'Quantity is "1,000", which can be read in two ways.'],
	])('quantity %j', (quantity, problem) => {
		const refused = { problem: expect.stringContaining(problem) };
		expect(order({ quantity })).toEqual(refused);
		expect(prepare('proxy.buy', { ...proxies, quantity })).toEqual(refused);
		expect(prepare('product.createOrder', { product: '1', quantity })).toEqual(refused);
	});

	test.each<[string, unknown, string]>([
		['proxy.buy', 0, 'Days must be a whole number above 0, but is 0.'],
		['proxy.renew', 0, 'Days must be a whole number above 0, but is 0.'],
		['proxy.renew', '', 'Days is empty.'],
	])('%s for %j days', (operation, days, problem) => {
		expect(prepare(operation, { ...proxies, proxyId: '1', days })).toEqual({ problem });
	});

	test.each(['proxy.buy', 'proxy.renew'])('%s leaves the most days to the panel', (operation) => {
		for (const days of [1, 31, 89, 1000]) {
			const prepared = prepare(operation, { ...proxies, proxyId: '1', days });
			expect(prepared).toMatchObject({ call: { params: { days: String(days) } } });
		}
	});

	test.each<[unknown, string]>([
		['1 2.5', 'Order ID: "2.5" is not an ID'],
		[' , ', 'Order ID: The list of IDs is empty.'],
		['', 'Order ID is empty.'],
		[{ id: 1 }, 'Order ID: an object is not an ID'],
	])('order IDs %j', (orderId, problem) => {
		for (const operation of ['order.get', 'order.cancel', 'refill.create']) {
			expect(prepare(operation, { orderId })).toEqual({
				problem: expect.stringContaining(problem),
			});
		}
	});

	test.each<[string, Record<string, unknown>, string]>([
		['comments of blank lines', { comments: ' \n\n' }, 'Comments has only blank lines.'],
		[
			'a date in the wrong order',
			{ expiry: '12/31/2026' },
			'Expiry is "12/31/2026", which is no date.',
		],
		['a link of blanks', { link: '  ' }, 'Link is empty.'],
		['runs without an interval', { runs: 3 }, 'Runs only works together with Interval (Minutes)'],
	])('%s', (_name, value, problem) => {
		expect(order({ quantity: 100, ...value })).toEqual({
			problem: expect.stringContaining(problem),
		});
	});

	test('a protocol nobody sells', () => {
		expect(prepare('proxy.buy', { ...proxies, protocol: 'ftp' })).toEqual({
			problem: 'Protocol must be one of HTTP, SOCKS5.',
		});
	});

	test('a name where an ID is meant, with the way to the ID', () => {
		const service = 'Instagram followers real';
		expect(prepare('order.create', { service, orderFields: { value: {} } })).toEqual({
			problem: expect.stringMatching(/^Service must be an ID, but .* looks like a name\. Get Many/),
		});
	});

	test('two proxies where one is meant', () => {
		expect(prepare('proxy.get', { proxyId: '1,2' })).toEqual({
			problem: 'Proxy ID takes one ID, but has 2.',
		});
	});
});

describe('is taken as what it obviously means', () => {
	test.each<[string, unknown, string[]]>([
		['ids with spaces', ' 12  34 ', ['12', '34']],
		['an orphan comma', '12,,34,', ['12', '34']],
		['a list with numbers', [12, '34'], ['12', '34']],
		['one on each line', '12\r\n34\n', ['12', '34']],
		['one twice', '12,12', ['12', '12']],
	])('%s', (_name, orderId, ids) => {
		expect(prepare('order.get', { orderId })).toMatchObject({ ids });
	});

	test.each([' socks5 ', 'SOCKS5', 'Socks5'])('the protocol %j', (protocol) => {
		expect(prepare('proxy.buy', { ...proxies, protocol })).toMatchObject({
			call: { params: { protocol: 'SOCKS5' } },
		});
	});

	test.each<[Record<string, unknown>, Record<string, string>]>([
		[{ quantity: '1000' }, { quantity: '1000' }],
		[{ quantity: ' 50 ' }, { quantity: '50' }],
		[{ comments: 'Nice\\n\\nGreat \n' }, { comments: 'Nice\nGreat' }],
		[{ comments: ['Nice', ' ', 'Great'] }, { comments: 'Nice\nGreat' }],
		[{ expiry: '2026-12-31' }, { expiry: '31/12/2026' }],
		[{ expiry: '31.12.2026' }, { expiry: '31/12/2026' }],
	])('%j', (value, params) => {
		expect(order(value)).toMatchObject({ call: { params } });
	});
});
