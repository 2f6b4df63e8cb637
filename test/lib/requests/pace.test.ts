import type { WireAnswer } from '../../../lib/answers/wireAnswer';
import { createClient } from '../../../lib/requests/client';
import { wire } from '../../nodes/SmmPanel/play';
import { VirtualTime } from '../../nodes/SmmPanel/run/money/virtualTime';
import { bucket, panelOf, sliding, windows, type Rule } from './support/limitedPanel';
import { purpose } from '../../support/purpose';

const minute = 60_000;
const refusal = wire('{"error":"Rate limit exceeded"}');

interface Orders {
	rule: Rule;
	orders?: number;
	concurrency?: number;
	maxRetries?: number;
	latencyMs?: number;
	refusedWith?: WireAnswer;
	requestsPerSecond?: number;
}

/** Places orders, as many at a time as the concurrency allows, at a panel that keeps to a rule. */
async function place(given: Orders) {
	const { rule, orders = 300, concurrency = 5, maxRetries = 3, latencyMs = 100 } = given;
	const time = new VirtualTime();
	const panel = panelOf(rule, time, latencyMs);
	const client = createClient({
		transport: async () =>
			(await panel.answer()) ? wire('{"order":1}') : (given.refusedWith ?? refusal),
		clock: time,
		requestsPerSecond: given.requestsPerSecond ?? 0,
		random: () => 0.5,
		timeoutMs: 1000,
		maxRetries,
		redact: (text) => text,
	});
	let next = 0;
	let failed = 0;
	const lane = async () => {
		while (next < orders) {
			next += 1;
			const answer = await client({
				...purpose('add', { spends: true }),
				params: {},
				repeatable: false,
			});
			if ('failure' in answer) failed += 1;
		}
	};
	await time.pass(Promise.all(Array.from({ length: concurrency }, lane)));
	return { failed, ...panel.count, ms: time.now() };
}

const limits: Array<[name: string, rule: () => Rule, idealMs: number]> = [
	['60 a minute, from the first', () => windows(60, minute), 4 * minute],
	['60 a minute by the clock', () => windows(60, minute, true), 4 * minute],
	['60 in any minute', () => sliding(60, minute), 4 * minute],
	['one a second, 60 saved up', () => bucket(60, 1), 4 * minute],
	['one a second', () => bucket(1, 1), 5 * minute],
	['30 a minute', () => windows(30, minute), 9 * minute],
	['10 a second', () => windows(10, 1000), minute / 2],
];

describe.each(limits)('a panel that takes %s, and says only that there is a limit', (...limit) => {
	const [, rule, idealMs] = limit;

	test.each([1, 2, 5])('takes 300 orders, %i at a time, without a failed one', async (width) => {
		const { failed, taken, refused, ms } = await place({ rule: rule(), concurrency: width });
		expect({ failed, taken }).toEqual({ failed: 0, taken: 300 });
		expect(ms / idealMs).toBeLessThan(1.25);
		expect(refused).toBeLessThanOrEqual(45);
	});
});

test('a limit of seconds is found as well as one of a minute', async () => {
	const { failed, refused, ms } = await place({ rule: windows(60, 6000) });
	expect(failed).toBe(0);
	expect(ms).toBeLessThan(1.3 * 24_000);
	expect(refused).toBeLessThanOrEqual(45);
});

test('many at a time are refused once each, not again and again', async () => {
	const { failed, refused } = await place({ rule: windows(60, minute), concurrency: 20 });
	expect(failed).toBe(0);
	expect(refused).toBeLessThanOrEqual(20 + 15);
});

test('while one request tries whether the panel takes any again, all others wait', async () => {
	let refusing = false;
	let beside = 0;
	const rule = (at: number) => {
		if (refusing && at < 20_000) beside += 1;
		refusing = at >= 1000 && at < 20_000;
		return !refusing;
	};
	await place({ rule, orders: 100 });
	// Four were under way with the first that was refused; then one at a time after 0.5, 1, 2, 4 s …
	expect(beside).toBeLessThanOrEqual(4 + 6);
});

test.each([
	['that says nothing', {}],
	['that asks for a second', { 'retry-after': '1' }],
])('one refusal %s does not slow the rest of the run down', async (_what, headers) => {
	let request = 0;
	const refusedWith = wire('{"error":"Too many requests"}', 429, headers);
	const rule = () => (request += 1) !== 10;
	const { failed, refused, ms } = await place({ rule, orders: 1000, refusedWith });
	expect([failed, refused]).toEqual([0, 1]);
	expect(ms).toBeLessThan(1.5 * 20_000);
});

test('what the panel says of the time is waited for, by all', async () => {
	const refusedWith = wire('{"error":"Too many requests"}', 429, { 'retry-after': '40' });
	const { failed, refused, ms } = await place({
		rule: windows(100, 30_000),
		orders: 200,
		refusedWith,
	});
	expect(failed).toBe(0);
	expect(refused).toBeLessThanOrEqual(5);
	expect(ms).toBeGreaterThan(40_000);
	expect(ms).toBeLessThan(46_000);
});

test.each([1, 5])(
	'a panel that takes nothing for minutes ends the run, %i at a time',
	async (width) => {
		const found = await place({ rule: () => false, orders: 1000, concurrency: width });
		expect(found).toMatchObject({ failed: 1000, taken: 0 });
		expect(found.refused).toBeLessThanOrEqual(20);
		expect(found.ms).toBeLessThanOrEqual(5 * minute);
	},
);

test.each([0, 1, 3, 10])(
	'no request goes out more often than Max Retries %i allow',
	async (most) => {
		const found = await place({ rule: () => false, orders: 1, concurrency: 1, maxRetries: most });
		expect(found).toMatchObject({ failed: 1, refused: most + 1 });
	},
);

test.each([1, 2, 3])('before the last of %i repeats a minute is over', async (most) => {
	const rule = (at: number) => at >= minute;
	const found = await place({ rule, orders: 1, concurrency: 1, maxRetries: most });
	expect(found).toMatchObject({ failed: 0, taken: 1 });
});

test('the pace that the user set is kept besides', async () => {
	const { ms } = await place({ rule: () => true, orders: 20, requestsPerSecond: 2 });
	expect(ms).toBeGreaterThan(9500);
});
