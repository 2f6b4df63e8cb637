import { failure, type Failure } from '../../../lib/errors/failure';
import { retryAfter } from '../../../lib/answers/wireAnswer';
import { mayRepeat } from '../../../lib/requests/client';
import { waitBefore } from '../../../lib/requests/pace';
import { purpose } from '../../support/purpose';

type Facts = Parameters<typeof failure>[0];
const found = (
	category: Facts['category'],
	outcome: Facts['outcome'],
	more: Partial<Failure> = {},
): Failure => ({ ...failure({ asked: purpose('x'), category, outcome }), ...more });

describe('a call that must not be made twice is repeated', () => {
	test.each<[Facts['category'], Facts['outcome'], boolean]>([
		['network', 'not_sent', true],
		['rate_limit', 'rejected', true],
		['rate_limit', 'unknown', false],
		['network', 'unknown', false],
		['panel', 'unknown', false],
		['panel', 'rejected', false],
		['unreadable', 'unknown', false],
		['auth', 'rejected', false],
		['funds', 'rejected', false],
		['input', 'not_sent', false],
		['not_returned', 'unknown', false],
	])('after %s, %s: %s', (category, outcome, repeated) =>
		expect(mayRepeat(found(category, outcome), false)).toBe(repeated),
	);
});

describe('a call that only reads is repeated', () => {
	test.each<[Facts['category'], Facts['outcome'], boolean]>([
		['network', 'not_sent', true],
		['network', 'unknown', true],
		['rate_limit', 'rejected', true],
		['panel', 'unknown', true],
		['panel', 'rejected', true],
		['unreadable', 'unknown', true],
		['auth', 'rejected', false],
		['auth', 'unknown', false],
		['request', 'rejected', false],
		['service', 'rejected', false],
		['order_id', 'rejected', false],
		['not_returned', 'unknown', false],
	])('after %s, %s: %s', (category, outcome, repeated) =>
		expect(mayRepeat(found(category, outcome), true)).toBe(repeated),
	);

	test('but not when asking again would end the same way', () => {
		expect(mayRepeat(found('network', 'unknown', { final: true }), true)).toBe(false);
		expect(mayRepeat(found('network', 'not_sent', { final: true }), false)).toBe(false);
	});
});

describe('the wait before a repeat', () => {
	const plain = found('panel', 'unknown');

	test.each<[attempt: number, least: number, most: number]>([
		[0, 250, 500],
		[1, 500, 1000],
		[2, 1000, 2000],
		[5, 8000, 16_000],
		[6, 15_000, 30_000],
		[2000, 15_000, 30_000],
	])('number %i lies between %i and %i ms', (attempt, least, most) => {
		expect(waitBefore(attempt, plain, () => 0)).toBe(least);
		expect(waitBefore(attempt, plain, () => 1)).toBe(most);
	});

	test.each([0, 7000, 120_000])('is never shorter than the %i ms asked for', (retryAfterMs) => {
		const limited = found('rate_limit', 'rejected', { retryAfterMs });
		expect(mayRepeat(limited, false)).toBe(true);
		expect(waitBefore(0, limited, () => 0)).toBe(retryAfterMs);
		expect(waitBefore(0, limited, () => 1)).toBe(retryAfterMs + 250);
	});

	test.each([120_001, 3_600_000])('is not for a panel that asks for %i ms', (retryAfterMs) => {
		expect(mayRepeat(found('rate_limit', 'rejected', { retryAfterMs }), false)).toBe(false);
		expect(mayRepeat(found('panel', 'unknown', { retryAfterMs }), true)).toBe(false);
	});
});

describe('how long a panel asks to wait', () => {
	const now = Date.parse('2025-05-18T10:00:00Z');

	test.each<[headers: Record<string, string>, text: string | null, ms: number | undefined]>([
		[{ 'retry-after': '7' }, null, 7000],
		[{ 'retry-after': ' 0 ' }, null, 0],
		[{ 'retry-after': 'Sun, 18 May 2025 10:00:30 GMT' }, null, 30_000],
		[{ 'retry-after': 'Sun, 18 May 2025 09:00:00 GMT' }, null, 0],
		[{ 'retry-after': 'soon' }, null, undefined],
		[{ 'retry-after': '-5' }, null, undefined],
		[{ 'retry-after': '9'.repeat(400) }, null, undefined],
		[{ 'ratelimit-reset': '12' }, null, 12_000],
		[{ 'ratelimit-reset': '1747562400' }, null, undefined],
		[{ 'retry-after': '3', 'ratelimit-reset': '12' }, 'wait 99 seconds', 3000],
		[{}, 'Spam protection, wait 7 seconds', 7000],
		[{}, 'Please wait for 2 minutes', 120_000],
		[{}, 'Wait 5s', 5000],
		[{}, 'wait 7 apples', undefined],
		[{}, 'Too many requests', undefined],
		[{}, 'wait '.repeat(2_000_000), undefined],
		[{}, null, undefined],
	])('%j and %.60j: %s', (headers, text, ms) => expect(retryAfter(headers, text, now)).toBe(ms));
});
