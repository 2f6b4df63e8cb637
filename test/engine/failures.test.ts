import { practice } from '../support/practice';

const lab = practice();
const byItem = { orderId: '={{ $json.id }}' };
const unknown = {
	error: 'Incorrect order ID (order 999999)',
	message:
		'Check the order ID: it must come from this panel and from the account of this credential.',
	details: {
		action: 'status',
		category: 'order_id',
		outcome: 'rejected',
		panelMessage: 'Incorrect order ID',
		httpStatus: 200,
		ids: ['999999'],
	},
};

function good(): string {
	const { orders = [] } = lab.panel.control.seed('standard', { orders: 1 });
	return String(orders[0]);
}

test('Stop Workflow throws the failure, naming the item', async () => {
	const items = [{ id: good() }, { id: '999999' }];
	const { main, error, thrown, status } = await lab.run('order.get', byItem, { items });
	expect(status).toBe('error');
	expect([main, error]).toEqual([[], []]);
	expect(thrown).toMatchObject({
		name: 'NodeOperationError',
		message: unknown.error,
		description: unknown.message,
		context: { itemIndex: 1, details: unknown.details },
	});
});

test('Continue puts the failure in the place of its item', async () => {
	const id = good();
	const items = [{ id }, { id: '999999' }, { id }];
	const onError = 'continueRegularOutput';
	const { main, error, status } = await lab.run('order.get', byItem, { items, onError });
	expect(status).toBe('success');
	expect(error).toEqual([]);
	expect(main[1]).toEqual({ json: unknown, pairedItem: { item: 1 } });
	expect(main.map(({ json, pairedItem }) => [json.orderId, pairedItem])).toEqual([
		[id, { item: 0 }],
		[undefined, { item: 1 }],
		[id, { item: 2 }],
	]);
});

test('Continue (using error output) sends the failure there with its details', async () => {
	const id = good();
	const items = [{ id }, { id: '999999' }];
	const onError = 'continueErrorOutput';
	const { main, error, status } = await lab.run('order.get', byItem, { items, onError });
	expect(status).toBe('success');
	expect(main).toMatchObject([{ json: { orderId: id }, pairedItem: { item: 0 } }]);
	expect(error).toEqual([{ json: { ...unknown, id: '999999' }, pairedItem: { item: 1 } }]);
});

test('an item with several ids has one output item for each, failed or not', async () => {
	const id = good();
	const onError = 'continueErrorOutput';
	const items = [{ id: `${id},999999` }];
	const { main, error } = await lab.run('order.get', byItem, { items, onError });
	expect(main).toMatchObject([{ json: { orderId: id }, pairedItem: { item: 0 } }]);
	expect(error).toMatchObject([{ json: { details: unknown.details }, pairedItem: { item: 0 } }]);
});

test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
	'with %s a wrong credential is an error item for every item, and asks the panel once',
	async (onError) => {
		const credential = lab.panel.credential('standard', { apiKey: 'not-the-right-key' });
		const items = [{ id: '1' }, { id: '2' }];
		const result = await lab.run('order.get', byItem, { items, onError, credential });
		const failed = onError === 'continueErrorOutput' ? result.error : result.main;
		expect(failed).toMatchObject([
			{ json: { details: { category: 'auth', outcome: 'rejected' } }, pairedItem: { item: 0 } },
			{ json: { details: { category: 'auth', outcome: 'rejected' } }, pairedItem: { item: 1 } },
		]);
		expect(lab.panel.control.requestCount()).toBe(1);
	},
);

test.each([
	['an address that is none', { apiUrl: 'ftp://panel.example' }, /http/],
	['an empty address', { apiUrl: ' ' }, /API URL/],
	['an empty key', { apiKey: ' ' }, 'The API Key is empty.'],
	['an unknown time zone', { timezone: 'Mars/Base' }, /"Mars\/Base" is not known/],
])('a credential with %s is refused before anything is sent', async (_name, wrong, sentence) => {
	const credential = lab.panel.credential('standard', wrong);
	const onError = 'continueRegularOutput';
	const { main } = await lab.run('balance.get', {}, { credential, onError });
	expect(main).toMatchObject([
		{
			json: {
				error: typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
				details: { category: 'input', outcome: 'not_sent' },
			},
		},
	]);
	expect(lab.panel.control.requestCount()).toBe(0);
});

test('orders placed before the one that failed are listed when the node stops', async () => {
	const parameters = {
		service: { __rl: true, mode: 'id', value: '={{ $json.service }}' },
		orderFields: { mappingMode: 'autoMapInputData', value: null },
		options: { concurrency: 1 },
	};
	const link = 'https://social.example/post/1';
	const items = [
		{ service: '1', link, quantity: 100 },
		{ service: '999', link, quantity: 100 },
		{ service: '1', link, quantity: 100 },
	];
	const { thrown } = await lab.run('order.create', parameters, { items });
	const [order] = lab.panel.control.orders('standard');
	expect(lab.panel.control.requestCount({ action: 'add' })).toBe(2);
	expect(thrown).toMatchObject({
		message: expect.stringMatching(/service/i),
		description: expect.stringContaining(String(order?.id)),
		context: { itemIndex: 1 },
	});
});

test('the same rows with Continue place what can be placed', async () => {
	const parameters = {
		service: { __rl: true, mode: 'id', value: '={{ $json.service }}' },
		orderFields: { mappingMode: 'autoMapInputData', value: null },
	};
	const link = 'https://social.example/post/1';
	const items = [
		{ service: '1', link, quantity: 100 },
		{ service: '999', link, quantity: 100 },
		{ service: '2', link: '', quantity: 100 },
		{ service: '2', link, quantity: 5 },
		{ service: '2', link, quantity: '1,000' },
	];
	const onError = 'continueErrorOutput';
	const { main, error } = await lab.run('order.create', parameters, { items, onError });
	expect(main.map(({ json, pairedItem }) => [json.serviceId, json.quantity, pairedItem])).toEqual([
		['1', 100, { item: 0 }],
	]);
	expect(
		error.map(({ json, pairedItem }) => [
			(json.details as { category: string }).category,
			pairedItem,
		]),
	).toEqual([
		['service', { item: 1 }],
		['input', { item: 2 }],
		['quantity', { item: 3 }],
		['input', { item: 4 }],
	]);
	expect(lab.panel.control.orders('standard')).toHaveLength(1);
});

describe('the API key', () => {
	const secret = 'k3y-that+must/stay&secret';
	test.each([
		['in plain letters', `Invalid API key ${secret}`],
		['percent-encoded', `Bad request: key=${encodeURIComponent(secret)}&action=status`],
		['in a web page', `<html>${secret}</html>`],
	])('is in no output, error or stored run when the panel echoes it %s', async (_how, body) => {
		for (const onError of ['stopWorkflow', 'continueErrorOutput'] as const) {
			const answer = body.startsWith('<') ? body : JSON.stringify({ error: body });
			lab.panel.control.fault({ kind: 'body', body: answer, times: 'always' });
			const credential = lab.panel.credential('standard', { apiKey: secret });
			const options = { maxRetries: 0 };
			const parameters = { orderId: '1', options };
			const result = await lab.run('order.get', parameters, { credential, onError });
			const texts = [result.stored, JSON.stringify(result.thrown ?? null), stackOf(result.thrown)];
			expect(texts.join('\n').search(/k3y|stay(?:&|%26)secret/)).toBe(-1);
		}
	});

	test.each([
		['a cut connection', { kind: 'cut' }],
		['a redirect', { kind: 'redirect', to: 'http://127.0.0.1:1/' }],
		['a panel error', { kind: 'status', status: 500, body: `trace: ${secret}` }],
	] as const)('is in no error after %s', async (_name, fault) => {
		lab.panel.control.fault({ ...fault, times: 'always' });
		const credential = lab.panel.credential('standard', { apiKey: secret });
		const parameters = { options: { maxRetries: 0 } };
		const { stored, thrown } = await lab.run('balance.get', parameters, { credential });
		expect(thrown).toBeDefined();
		const texts = [stored, JSON.stringify(thrown), stackOf(thrown)];
		expect(texts.join('\n').indexOf('k3y-that')).toBe(-1);
	});

	function stackOf(error: Error | undefined): string {
		const chain: string[] = [];
		for (let link: unknown = error; link instanceof Error; link = link.cause) {
			chain.push(`${link.stack} ${JSON.stringify(Object.entries(link))}`);
		}
		return chain.join('\n');
	}
});

test('proxy passwords are in no error', async () => {
	lab.panel.control.fault({ kind: 'cut', action: 'change_auth_proxy', times: 'always' });
	const options = { username: 'me', password: 'pr0xy-password', maxRetries: 0 };
	const { thrown } = await lab.run('proxy.changeAuth', { proxyId: '1', options });
	expect(thrown?.message).toMatch(/broke off/);
	expect(JSON.stringify(thrown)).not.toContain('pr0xy-password');
});
