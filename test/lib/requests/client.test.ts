import { createClient } from '../../../lib/requests/client';
import type { PanelRequest, SendOptions } from '../../../lib/requests/client';
import type { Clock } from '../../../lib/requests/pace';
import type { WireAnswer } from '../../../lib/answers/wireAnswer';
import { WireError } from '../../../lib/errors/unanswered';
import { recordedClock, wire } from '../../nodes/SmmPanel/play';
import { purpose } from '../../support/purpose';

const reading: PanelRequest = {
	...purpose('status'),
	params: { order: '1' },
	repeatable: true,
};
const canceling: PanelRequest = { ...reading, action: 'cancel', repeatable: false };
const buying: PanelRequest = {
	...purpose('add', { spends: true }),
	params: { service: '1' },
	repeatable: false,
};

type Event = string | WireAnswer | Error;
const good = '{"order":99999}';
const limited = wire('{"error":"Too many requests"}', 429);
const refusedConnection = new WireError('refused', false, 'panel.example');

interface Set {
	maxRetries?: number;
	signal?: AbortSignal;
	clock?: Clock;
}

/** A client whose panel plays these events, one a request. */
function against(events: Event[], { maxRetries = 3, signal, clock: given }: Set = {}) {
	const { clock, slept } = recordedClock();
	const sent: Array<{ params: Readonly<Record<string, string>>; options: SendOptions }> = [];
	const client = createClient({
		transport: async (params, options) => {
			const event = events[sent.length];
			sent.push({ params, options });
			if (event === undefined) throw new Error('One request too many');
			if (event instanceof Error) throw event;
			return typeof event === 'string' ? wire(event) : event;
		},
		clock: given ?? clock,
		requestsPerSecond: 0,
		random: () => 0,
		timeoutMs: 5000,
		maxRetries,
		redact: (text) => text.replaceAll('panel-key-4711', '[API key]'),
		...(signal ? { signal } : {}),
	});
	return { client, sent, slept };
}

test('action and parameters go out together, with the time limit', async () => {
	const { client, sent } = against([good]);
	expect(await client(buying)).toMatchObject({ json: { order: 99999 }, httpStatus: 200 });
	expect(sent).toEqual([
		{ params: { service: '1', action: 'add' }, options: { timeoutMs: 5000, isCatalogue: false } },
	]);
});

test('no parameter takes the place of the action', async () => {
	const { client, sent } = against([good]);
	await client({ ...buying, params: { action: 'balance' } });
	expect(sent[0]?.params).toEqual({ action: 'add' });
});

describe('a purchase is repeated', () => {
	test.each<[string, Event]>([
		['when the connection was refused', refusedConnection],
		['when the name was not found', new WireError('lookup', false)],
		['when the panel is out of reach', new WireError('unreachable', false)],
		['after HTTP 429', limited],
		['after HTTP 429 with a page', wire('<html>slow down</html>', 429)],
		['after the words of a rate limit', '{"error":"Rate limit exceeded"}'],
	])('%s', async (_name, event) => {
		const { client, sent } = against([event, good]);
		expect(await client(buying)).toMatchObject({ json: { order: 99999 } });
		expect(sent).toHaveLength(2);
	});
});

describe('a purchase is never repeated', () => {
	test.each<[string, Event, string]>([
		['after a time-out', new WireError('timeout', true), 'unknown'],
		['after a reset', new WireError('reset', true), 'unknown'],
		['after an error nobody knows', new TypeError('what?'), 'unknown'],
		['after an answer too large', new WireError('too_large', true), 'unknown'],
		['after a 5xx', wire('{"error":"Server error"}', 500), 'unknown'],
		['after a page', '<html>Hello</html>', 'unknown'],
		['after an empty answer', '', 'unknown'],
		['after a truncated answer', '{"order":', 'unknown'],
		['after a redirect', wire('', 307), 'unknown'],
		['after a wrong key', '{"error":"Invalid API key"}', 'rejected'],
		['after a refusal', '{"error":"Not enough funds"}', 'rejected'],
		['after an error of the panel', '{"error":"Unknown error"}', 'rejected'],
		['when the secure connection fails', new WireError('tls', false), 'not_sent'],
		['when n8n blocks the address', new WireError('blocked', false), 'not_sent'],
	])('%s', async (_name, event, outcome) => {
		const { client, sent, slept } = against([event, good]);
		expect(await client(buying)).toMatchObject({ failure: { details: { outcome } } });
		expect(sent).toHaveLength(1);
		expect(slept).toEqual([]);
	});

	test('a cancellation neither, though it costs nothing', async () => {
		const { client, sent } = against([new WireError('timeout', true), good]);
		expect(await client(canceling)).toMatchObject({ failure: { details: { outcome: 'unknown' } } });
		expect(sent).toHaveLength(1);
	});
});

describe('a call that reads is repeated', () => {
	test.each<[string, Event]>([
		['after a time-out', new WireError('timeout', true)],
		['after a reset', new WireError('reset', true)],
		['after a 5xx', wire('{"error":"Server error"}', 502)],
		['after a page of a broken server', wire('<html>Hello</html>', 502)],
		['after an empty answer', ''],
		['after an error of the panel', '{"error":"Unknown error"}'],
	])('%s', async (_name, event) => {
		const { client, sent } = against([event, event, good]);
		expect(await client(reading)).toMatchObject({ json: { order: 99999 } });
		expect(sent).toHaveLength(3);
	});

	test.each<[string, Event]>([
		['a wrong key', '{"error":"Invalid API key"}'],
		['a wrong key under 401', wire('{"error":"Invalid API key"}', 401)],
		['a bare 401', wire('Unauthorized', 401)],
		['a wall under 403', wire('<html>Attention required</html>', 403)],
		['a wrong id', '{"error":"Incorrect order ID"}'],
		['an answer too large', new WireError('too_large', true)],
		['a redirect', wire('', 302)],
	])('but not after %s', async (_name, event) => {
		const { client, sent } = against([event, good]);
		expect(await client(reading)).toHaveProperty('failure');
		expect(sent).toHaveLength(1);
	});
});

describe('repeats', () => {
	test('end after as many as allowed, with the last failure', async () => {
		const { client, sent } = against([refusedConnection, refusedConnection, ''], { maxRetries: 2 });
		expect(await client(reading)).toMatchObject({
			failure: { error: 'The panel sent an empty answer (HTTP 200)' },
		});
		expect(sent).toHaveLength(3);
	});

	test('wait longer each time', async () => {
		const { client, slept } = against(['', '', '', good]);
		await client(reading);
		expect(slept).toEqual([250, 500, 1000]);
	});

	test('wait as long as the panel asks', async () => {
		const { client, slept } = against([
			wire('{"error":"Too many requests"}', 429, { 'retry-after': '7' }),
			good,
		]);
		expect(await client(buying)).toHaveProperty('json');
		expect(slept).toEqual([7000]);
	});

	test('are given up when the panel asks for more than two minutes', async () => {
		const { client, sent, slept } = against([
			wire('{"error":"Too many requests"}', 429, { 'retry-after': '121' }),
			good,
		]);
		expect(await client(reading)).toMatchObject({
			failure: { retryAfterMs: 121_000, details: { category: 'rate_limit' } },
		});
		expect([sent.length, slept]).toEqual([1, []]);
	});

	test('a rate limit of one call holds back the others', async () => {
		const { client, sent, slept } = against([limited, good, good]);
		await Promise.all([client(reading), client(buying)]);
		expect(sent.map(({ params }) => params.action)).toEqual(['status', 'add', 'status']);
		expect(slept.length).toBeGreaterThan(0);
	});
});

describe('after a refused key', () => {
	const refusal = '{"error":"Invalid API key"}';

	test('nothing more is sent, and the rest is told why', async () => {
		const { client, sent } = against([refusal, good]);
		const first = await client(reading);
		expect(first).toMatchObject({ failure: { details: { outcome: 'rejected' } } });
		expect(await client(buying)).toMatchObject({
			failure: {
				error: 'Not sent, because the panel refused an earlier request: Invalid API key',
				message: 'failure' in first ? first.failure.message : '',
				details: { action: 'add', category: 'auth', outcome: 'not_sent' },
			},
		});
		expect(sent).toHaveLength(1);
	});

	test.each([
		['Unauthorized', 401],
		['"Invalid API key"', 403],
		['Invalid API key', 200],
	])('the plain text %j with HTTP %i ends a run of purchases', async (text, status) => {
		const { client, sent } = against([wire(text, status), good]);
		expect(await client(buying)).toMatchObject({
			failure: { details: { category: 'auth', outcome: 'rejected' } },
		});
		expect(await client(buying)).toMatchObject({
			failure: { details: { category: 'auth', outcome: 'not_sent' } },
		});
		expect(sent).toHaveLength(1);
	});

	test('requests that wait for their turn stay unsent', async () => {
		const { client, sent } = against([limited, refusal, good, good]);
		const answers = await Promise.all([client(reading), client(buying), client(reading)]);
		expect(sent).toHaveLength(3);
		// The first was to be repeated after its wait.
		expect(answers.map((answer) => 'failure' in answer)).toEqual([true, true, false]);
	});
});

describe('when the user stops the run', () => {
	test('nothing is sent any more', async () => {
		const { client, sent } = against([good], { signal: AbortSignal.abort() });
		expect(await client(buying)).toMatchObject({
			failure: {
				error: 'Not sent: the run was stopped before this item',
				details: { outcome: 'not_sent' },
			},
		});
		expect(sent).toEqual([]);
	});

	test('a purchase on its way is awaited, a call that reads is cut off', async () => {
		const { signal } = new AbortController();
		const { client, sent } = against([good, good], { signal });
		await client(buying);
		await client(reading);
		expect(sent.map(({ options }) => options.signal)).toEqual([undefined, signal]);
	});

	test('a call that waits for its repeat ends with what had happened', async () => {
		const controller = new AbortController();
		const clock: Clock = {
			now: () => 0,
			sleep: async () => {
				controller.abort();
				throw new Error('stopped');
			},
		};
		const { client, sent } = against(['', good], { signal: controller.signal, clock });
		expect(await client(reading)).toMatchObject({
			failure: { error: 'The panel sent an empty answer (HTTP 200)' },
		});
		expect(sent).toHaveLength(1);
	});
});

test('the key is in no failure', async () => {
	const { client } = against(['{"error":"Key panel-key-4711 may not do this"}']);
	const answer = await client(buying);
	expect(answer).toMatchObject({
		failure: {
			error: 'Key [API key] may not do this',
			details: { panelMessage: 'Key [API key] may not do this' },
		},
	});
	expect(JSON.stringify(answer)).not.toContain('4711');
});
