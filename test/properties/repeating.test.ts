import fc from 'fast-check';
import { createClient } from '../../lib/requests/client';
import type { WireAnswer } from '../../lib/answers/wireAnswer';
import { WireError, type WireProblem } from '../../lib/errors/unanswered';
import { recordedClock, wire } from '../nodes/SmmPanel/play';
import { purpose } from '../support/purpose';

interface Event {
	happens: WireAnswer | WireError;
	/** Whether the panel may have carried the request out. */
	mayHaveWorked: boolean;
	isGood?: boolean;
	isAuth?: boolean;
	waits?: number;
}

const neverLeft = fc
	.constantFrom<WireProblem>('lookup', 'refused', 'unreachable', 'tls', 'blocked')
	.map((problem): Event => ({ happens: new WireError(problem, false), mayHaveWorked: false }));
const left = fc
	.constantFrom<WireProblem>('timeout', 'reset', 'too_large', 'canceled', 'other')
	.map((problem): Event => ({ happens: new WireError(problem, true), mayHaveWorked: true }));
const limited = fc
	.record({ status: fc.constantFrom(200, 429, 503), seconds: fc.integer({ min: 0, max: 300 }) })
	.map(({ status, seconds }): Event => ({
		happens: wire('{"error":"Too many requests"}', status, { 'retry-after': String(seconds) }),
		mayHaveWorked: false,
		waits: seconds * 1000,
	}));
const broken = fc
	.record({
		status: fc.constantFrom(200, 302, 400, 408, 500, 502, 503),
		text: fc.constantFrom('', '<html>x</html>', '{"order":', 'oops'),
	})
	.map(({ status, text }): Event => ({ happens: wire(text, status), mayHaveWorked: true }));
const serverError = fc.constantFrom(500, 502, 503).map((status): Event => ({
	happens: wire('{"error":"Unknown error"}', status),
	mayHaveWorked: true,
}));
const refused = fc
	.constantFrom('Not enough funds', 'Bad link', 'Incorrect request', 'Unknown error')
	.map((error): Event => ({ happens: wire(JSON.stringify({ error })), mayHaveWorked: true }));
const auth = fc.constantFrom(200, 401, 403, 500).map((status): Event => ({
	happens: wire('{"error":"Invalid API key"}', status),
	mayHaveWorked: true,
	isAuth: true,
}));
const good = fc.constant<Event>({
	happens: wire('{"order":5}'),
	mayHaveWorked: true,
	isGood: true,
});

const event = fc.oneof(neverLeft, left, limited, broken, serverError, refused, auth, good);
const kinds = fc.constantFrom(
	{ repeatable: true, spends: false },
	{ repeatable: false, spends: false },
	{ repeatable: false, spends: true },
);

test('under any events, no call that must not be made twice goes out after it may have worked', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(event, { minLength: 12, maxLength: 12 }),
			kinds,
			fc.integer({ min: 0, max: 10 }),
			async (events, kind, maxRetries) => {
				const { clock, slept } = recordedClock();
				let sent = 0;
				const client = createClient({
					transport: async () => {
						const now = events[sent];
						sent += 1;
						if (now?.happens instanceof WireError) throw now.happens;
						if (!now) throw new Error('One request too many');
						return now.happens;
					},
					clock,
					requestsPerSecond: 0,
					random: () => 0.5,
					timeoutMs: 1,
					maxRetries,
					redact: (text) => text,
				});
				const answer = await client({ ...purpose('add'), params: {}, ...kind });
				const played = events.slice(0, sent);
				const earlier = played.slice(0, -1);
				const last = played.at(-1);
				expect(sent).toBeGreaterThan(0);
				expect(sent).toBeLessThanOrEqual(maxRetries + 1);
				expect('json' in answer).toBe(last?.isGood === true);
				expect(earlier.some(({ isGood, isAuth }) => isGood || isAuth)).toBe(false);
				expect(earlier.some(({ waits = 0 }) => waits > 120_000)).toBe(false);
				expect(slept.every((ms) => ms <= 120_250)).toBe(true);
				if (!kind.repeatable)
					expect(earlier.some(({ mayHaveWorked }) => mayHaveWorked)).toBe(false);
			},
		),
		{ numRuns: 1000 },
	);
});
