import type { FaultRequest } from '../support/panel';
import { practice, until } from '../support/practice';

const lab = practice({ speed: 1 });
const order = {
	service: { __rl: true, mode: 'id', value: '1' },
	orderFields: {
		mappingMode: 'defineBelow',
		value: { link: 'https://social.example/post/1', quantity: 100 },
	},
};
const onError = 'continueRegularOutput';

const count = (action: string) => lab.panel.control.requestCount({ action });
const detailsOf = (items: ReadonlyArray<{ json: Record<string, unknown> }>) =>
	items.map(({ json }) => json.details);

/** Milliseconds between one request and the next. */
function gaps(action: string): number[] {
	const times = lab.panel.control.requests({ action }).map(({ at }) => Date.parse(at));
	return times.slice(1).map((time, before) => time - (times[before] ?? 0));
}

test('a read is repeated with growing waits until it succeeds', async () => {
	lab.panel.control.fault({ kind: 'cut', action: 'balance', times: 2 });
	const { main } = await lab.run('balance.get', { options: { maxRetries: 2 } });
	expect(main).toHaveLength(1);
	const [first = 0, second = 0] = gaps('balance');
	expect(first).toBeGreaterThan(200);
	expect(second).toBeGreaterThan(450);
});

test.each([0, 1])('a read is given up after %i repeats', async (maxRetries) => {
	lab.panel.control.fault({ kind: 'status', status: 503, times: 'always' });
	const { main } = await lab.run('balance.get', { options: { maxRetries } }, { onError });
	expect(count('balance')).toBe(maxRetries + 1);
	expect(detailsOf(main)).toMatchObject([{ category: 'panel', httpStatus: 503 }]);
});

test('a wrong key is never tried again', async () => {
	const credential = lab.panel.credential('standard', { apiKey: 'wrong-key' });
	await lab.run('balance.get', { options: { maxRetries: 3 } }, { credential, onError });
	expect(count('balance')).toBe(1);
});

test('after a refused key nothing more is sent, and every item is told the same', async () => {
	const credential = lab.panel.credential('standard', { apiKey: 'wrong-key' });
	const items = Array.from({ length: 50 }, () => ({}));
	const { main } = await lab.run('order.create', order, { credential, onError, items });
	expect(count('add')).toBeLessThanOrEqual(5);
	expect(main).toHaveLength(50);
	const told = main.map(({ json }) => json as { message: string; details: { outcome: string } });
	expect(new Set(told.map(({ message }) => message)).size).toBe(1);
	expect(detailsOf(main)).toEqual(Array(50).fill(expect.objectContaining({ category: 'auth' })));
	const unsent = told.filter(({ details }) => details.outcome === 'not_sent');
	expect(unsent.length).toBeGreaterThanOrEqual(45);
});

test.each([1, 100, 250])(
	'an action that the panel lacks costs at most 3 requests for %i IDs',
	async (many) => {
		lab.panel.control.fault({
			kind: 'body',
			body: '{"error":"Incorrect request"}',
			action: 'refill_status',
			times: 'always',
		});
		const refillId = Array.from({ length: many }, (_, at) => at + 1).join();
		const { main } = await lab.run('refill.get', { refillId }, { onError });
		expect(count('refill_status')).toBeLessThanOrEqual(3);
		expect(main).toHaveLength(many);
		expect(main.at(-1)?.json.error).toBe(
			`This panel does not offer refills: it answers "Incorrect request" (refill ${many})`,
		);
	},
);

test('requests refused for the rate limit wait together, and none of them fails', async () => {
	lab.panel.control.fault({
		kind: 'body',
		body: '{"error":"Rate limit exceeded"}',
		action: 'add',
		times: 3,
		after: 3,
	});
	const items = Array.from({ length: 20 }, () => ({}));
	const { main } = await lab.run('order.create', order, { onError, items });
	expect(main.map(({ json }) => json.error)).toEqual(Array(20).fill(undefined));
	expect(lab.panel.control.orders('standard')).toHaveLength(20);
	expect(count('add')).toBe(23);
});

const doubtful: Array<[name: string, fault: FaultRequest]> = [
	['the line is cut', { kind: 'cut' }],
	['the line is reset', { kind: 'cut', reset: true }],
	['the answer stops half way', { kind: 'cutMidBody' }],
	['the panel answers 500', { kind: 'status', status: 500 }],
	['the panel answers 503', { kind: 'status', status: 503 }],
	['the answer is HTML', { kind: 'html' }],
	['the answer is empty', { kind: 'empty' }],
	['the answer is truncated', { kind: 'truncated' }],
	['the panel answers order 0', { kind: 'body', body: '{"order":0}' }],
	['the panel never answers', { kind: 'hang' }],
];

describe.each([true, false])('booked before the answer was spoilt: %s', (booked) => {
	test.each(doubtful)('an order is never sent again when %s', async (_name, fault) => {
		lab.panel.control.fault({ ...fault, action: 'add', booked, times: 'always' });
		const options = { maxRetries: 5, timeout: 1 };
		const { main } = await lab.run('order.create', { ...order, options }, { onError });
		expect(count('add')).toBe(1);
		expect(lab.panel.control.orders('standard')).toHaveLength(booked ? 1 : 0);
		expect(detailsOf(main)).toMatchObject([{ outcome: 'unknown' }]);
		expect(main[0]?.json.message).toMatch(/order list|may have been|look at/i);
	});
});

test('a refused order is not sent again', async () => {
	lab.panel.control.setBalance('standard', 0);
	const { main } = await lab.run('order.create', order, { onError });
	expect(count('add')).toBe(1);
	expect(detailsOf(main)).toMatchObject([{ category: 'funds', outcome: 'rejected' }]);
});

test.each(doubtful)('n8n’s own Retry On Fail does not buy twice when %s', async (_name, fault) => {
	lab.panel.control.fault({ ...fault, action: 'add', booked: true, times: 1 });
	const parameters = { ...order, options: { timeout: 1 } };
	const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
	const { thrown } = await lab.run('order.create', parameters, retry);
	expect(lab.panel.control.orders('standard')).toHaveLength(1);
	expect(count('add')).toBe(1);
	expect(thrown).toBeDefined();
});

test('n8n’s own Retry On Fail buys what was left after an order was refused', async () => {
	lab.panel.control.fault({ kind: 'body', body: '{"error":"Unknown"}', action: 'add', after: 1 });
	const items = [{}, {}, {}];
	const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
	const parameters = { ...order, options: { concurrency: 1 } };
	const { main, thrown } = await lab.run('order.create', parameters, { ...retry, items });
	expect(thrown).toBeUndefined();
	expect(main).toHaveLength(3);
	expect(lab.panel.control.orders('standard')).toHaveLength(3);
});

test('a read is repeated by n8n’s own Retry On Fail', async () => {
	lab.panel.control.fault({ kind: 'cut', action: 'balance' });
	const retry = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
	const { main } = await lab.run('balance.get', { options: { maxRetries: 0 } }, retry);
	expect(main).toMatchObject([{ json: { currency: 'USD' } }]);
	expect(count('balance')).toBe(2);
});

test.each(['order.create', 'balance.get'])(
	'%s is sent again after a refusal for the rate limit, no sooner than the panel asks',
	async (name) => {
		const action = name === 'balance.get' ? 'balance' : 'add';
		lab.panel.control.fault({ kind: 'rateLimit', action, retryAfter: 1 });
		const { main, thrown } = await lab.run(name, name === 'balance.get' ? {} : order);
		expect(thrown).toBeUndefined();
		expect(main).toHaveLength(1);
		expect(count(action)).toBe(2);
		expect(gaps(action)[0]).toBeGreaterThanOrEqual(990);
		expect(lab.panel.control.orders('standard')).toHaveLength(action === 'add' ? 1 : 0);
	},
);

test('a panel that asks for an hour is not waited for', async () => {
	lab.panel.control.fault({ kind: 'rateLimit', action: 'balance', retryAfter: 3600 });
	const { main } = await lab.run('balance.get', {}, { onError });
	expect(count('balance')).toBe(1);
	expect(detailsOf(main)).toMatchObject([{ category: 'rate_limit', outcome: 'rejected' }]);
});

test('requests keep the pace the user set', async () => {
	const { orders = [] } = lab.panel.control.seed('standard', { orders: 201 });
	const options = { requestsPerSecond: 4, concurrency: 5 };
	const { main } = await lab.run('order.get', { orderId: orders.join(','), options });
	expect(main).toHaveLength(201);
	expect(gaps('status').every((gap) => gap > 150)).toBe(true);
	expect(gaps('status')).toHaveLength(2);
});

describe('the stop button', () => {
	test('ends a wait for the panel, and nothing further is sent', async () => {
		lab.panel.control.fault({ kind: 'rateLimit', times: 'always', retryAfter: 60 });
		const pressed = until(() => count('balance') === 1);
		const { status } = await lab.run('balance.get', {}, { cancelAfter: pressed });
		expect(status).toBe('canceled');
		expect(count('balance')).toBe(1);
	});

	test('ends a read the panel does not answer', async () => {
		lab.panel.control.fault({ kind: 'hang', times: 'always' });
		const pressed = until(() => count('balance') === 1);
		const { status } = await lab.run('balance.get', {}, { cancelAfter: pressed });
		expect(status).toBe('canceled');
		expect(count('balance')).toBe(1);
	});

	test('lets the order on its way end and starts no other', async () => {
		lab.panel.control.fault({ kind: 'latency', ms: 300, action: 'add', times: 'always' });
		const pressed = until(() => count('add') === 1);
		const parameters = { ...order, options: { concurrency: 1 } };
		const items = [{}, {}, {}];
		await lab.run('order.create', parameters, { items, cancelAfter: pressed });
		expect(count('add')).toBe(1);
		expect(lab.panel.control.orders('standard')).toHaveLength(1);
	});
});
