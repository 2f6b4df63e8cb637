import type { FaultRequest } from '../../sandbox/index.ts';
import { LINK, withSandbox } from './support';

const panel = withSandbox();

const add = () =>
	panel.post('standard', { action: 'add', service: '1', link: LINK, quantity: '50' });
const bookings = () => panel.control.orders('standard').length;
const RIGHT = '{"order":1001}';

/** What the client sees: status and body, or `cut` where the line broke. */
async function seen(request: Promise<Response>): Promise<[number, string] | 'cut'> {
	try {
		const response = await request;
		return [
			response.status,
			new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()),
		];
	} catch (error) {
		if (/other side closed|ECONNRESET/.test(String((error as Error).cause))) return 'cut';
		throw error;
	}
}

const spoilt: [FaultRequest, [number, string | RegExp] | 'cut'][] = [
	[{ kind: 'status', status: 503 }, [503, '{"error":"Service Unavailable"}']],
	[{ kind: 'status', status: 402, body: 'pay' }, [402, 'pay']],
	[{ kind: 'rateLimit', as200: true }, [200, '{"error":"Rate limit exceeded"}']],
	[{ kind: 'rateLimit', retryAfter: 3 }, [429, '{"error":"Rate limit exceeded"}']],
	[{ kind: 'html' }, [200, /^<!DOCTYPE html>/]],
	[{ kind: 'empty' }, [200, '']],
	[{ kind: 'cut' }, 'cut'],
	[{ kind: 'cut', reset: true }, 'cut'],
	[{ kind: 'cutMidBody' }, 'cut'],
	[{ kind: 'wrongJson' }, [200, /unexpected/]],
	[{ kind: 'truncated' }, [200, /^\{"[^}]*$/]],
	[{ kind: 'huge', bytes: 200_000 }, [200, /^"a{199999}$/]],
	[{ kind: 'redirect', to: 'http://127.0.0.1:1/' }, [302, '']],
	[{ kind: 'redirect', to: 'http://127.0.0.1:1/', status: 307 }, [307, '']],
	[{ kind: 'body', body: '{"order":0}', status: 201 }, [201, '{"order":0}']],
];

describe.each([true, false])('with booked: %s', (booked) => {
	test.each(spoilt)('%j spoils one answer and books accordingly', async (fault, expected) => {
		panel.control.fault({ ...fault, booked });
		const [status, body] = await seen(add()).then((s) => (s === 'cut' ? ['cut', ''] : s));
		if (expected === 'cut') expect(status).toBe('cut');
		else {
			expect(status).toBe(expected[0]);
			expect(body).toEqual(
				typeof expected[1] === 'string' ? expected[1] : expect.stringMatching(expected[1]),
			);
		}
		expect(bookings()).toBe(booked ? 1 : 0);
		expect(panel.control.requests()).toMatchObject([{ booked, answered: fault.kind }]);
		expect((await seen(add()))[0]).toBe(200);
		expect(bookings()).toBe(booked ? 2 : 1);
	});
});

test.each<[FaultRequest, string, string]>([
	[{ kind: 'bom' }, `\uFEFF${RIGHT}`, 'application/json'],
	[{ kind: 'textHtml' }, RIGHT, 'text/html'],
	[{ kind: 'slowBody', ms: 40 }, RIGHT, 'application/json'],
])('%j keeps the right answer and books it', async (fault, body, type) => {
	panel.control.fault(fault);
	const response = await add();
	expect(response.headers.get('content-type')).toContain(type);
	expect(await seen(Promise.resolve(response))).toEqual([200, body]);
	expect(bookings()).toBe(1);
});

test('phpWarning puts a warning before the right answer', async () => {
	panel.control.fault({ kind: 'phpWarning' });
	const text = await (await add()).text();
	expect(text).toMatch(/Warning/);
	expect(text.endsWith(RIGHT)).toBe(true);
});

test('rateLimit sends Retry-After where asked to', async () => {
	panel.control.fault({ kind: 'rateLimit', retryAfter: 7 });
	expect((await add()).headers.get('retry-after')).toBe('7');
});

test.each([
	[true, 1],
	[false, 0],
])('a client that gives up waiting: latency with booked %s books %s', async (booked, count) => {
	panel.control.fault({ kind: 'latency', ms: 60_000, booked });
	const request = fetch(panel.sandbox.url('standard'), {
		method: 'POST',
		body: new URLSearchParams({
			key: panel.sandbox.key,
			action: 'add',
			service: '1',
			link: LINK,
			quantity: '50',
		}),
		signal: AbortSignal.timeout(50),
	});
	await expect(request).rejects.toThrow();
	expect(bookings()).toBe(count);
});

test('latency answers rightly, later', async () => {
	panel.control.fault({ kind: 'latency', ms: 30, times: 'always' });
	const started = performance.now();
	expect(await seen(add())).toEqual([200, RIGHT]);
	await add();
	expect(performance.now() - started).toBeGreaterThan(58);
});

test('hang never answers a client, which can leave', async () => {
	panel.control.fault({ kind: 'hang', booked: true });
	const request = fetch(panel.sandbox.url('standard'), {
		method: 'POST',
		body: new URLSearchParams({ key: panel.sandbox.key, action: 'balance' }),
		signal: AbortSignal.timeout(50),
	});
	await expect(request).rejects.toThrow();
	expect(panel.control.requests()).toMatchObject([{ answered: 'hang' }]);
});

describe('answers for several ids', () => {
	beforeEach(async () => {
		await add();
		await add();
		panel.control.advance(600);
	});

	test.each([
		['status', { orders: '1002,7,1001' }, ['Completed', undefined, 'Completed'], 'status'],
		['refill', { orders: '1002,7' }, [1, { error: 'Incorrect order ID' }], 'refill'],
	])('%s without ids is a list in the order asked', async (action, params, values, field) => {
		panel.control.fault({ kind: 'withoutIds' });
		const answer = await panel.ask('standard', action, params);
		expect(answer.map((item: Record<string, unknown>) => item[field])).toEqual(values);
		expect(answer[0]).not.toHaveProperty('order');
	});

	test('omit leaves ids out of a map and of a list', async () => {
		panel.control.fault({ kind: 'omit', ids: [1001], times: 2 });
		const map = await panel.ask('standard', 'status', { orders: '1001,1002' });
		expect(Object.keys(map)).toEqual(['1002']);
		const list = await panel.ask('standard', 'refill', { orders: '1001,1002' });
		expect(list).toEqual([{ order: 1002, refill: 2 }]);
	});

	test('singleErrorForMany strikes at lists only', async () => {
		panel.control.fault({ kind: 'singleErrorForMany', times: 'always' });
		const status = (params: Record<string, string>) => panel.ask('standard', 'status', params);
		expect(await status({ orders: '1001,1002' })).toEqual({ error: 'Incorrect request' });
		expect(await status({ order: '1001' })).toMatchObject({ status: 'Completed' });
	});
});

test('a fault chooses its requests by profile, action, parameters, turn and number', async () => {
	panel.control.fault({
		kind: 'status',
		status: 500,
		profile: 'standard',
		action: 'status',
		where: { order: '5' },
		after: 1,
		every: 2,
		times: 2,
	});
	const status = async (order: string) =>
		(await panel.post('standard', { action: 'status', order })).status;
	expect((await panel.post('vnd', { action: 'status', order: '5' })).status).toBe(200);
	expect(await status('6')).toBe(200);
	const turns: number[] = [];
	for (let n = 0; n < 6; n += 1) turns.push(await status('5'));
	expect(turns).toEqual([200, 500, 200, 500, 200, 200]);
});

test('a fault nobody knows is refused', () => {
	expect(() => panel.control.fault({ kind: 'nonsense' } as never)).toThrow(/discriminator/);
});

test('clearFaults takes back what was scripted', async () => {
	panel.control.fault({ kind: 'cut', times: 'always' });
	panel.control.clearFaults();
	expect(await seen(add())).toEqual([200, RIGHT]);
});

test('the panel tells how often faults have struck, until it is reset', async () => {
	panel.control.fault({ kind: 'html', action: 'add', booked: true, times: 2 });
	panel.control.fault({ kind: 'latency', ms: 1, action: 'balance' });
	await add();
	panel.control.clearFaults();
	await add();
	expect(panel.control.faultsStruck()).toEqual([
		{ action: 'add', kind: 'html', booked: true, times: 1 },
	]);
	panel.control.reset();
	expect(panel.control.faultsStruck()).toEqual([]);
});
