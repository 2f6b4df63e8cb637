import type { FaultRequest } from '../../sandbox/index.ts';
import type { Random } from './random.ts';

type Maker = (random: Random, booked: boolean) => FaultRequest;

/**
 * Faults behind which an action may have been carried out. Waits alone add up with other faults, so
 * they don't book: a refusal could follow, and nobody could tell that it is a lie.
 */
const unclear: readonly Maker[] = [
	({ int }) => ({ kind: 'latency', ms: int(100, 2_000) }),
	({ int }) => ({ kind: 'latency', ms: int(4_000, 8_000) }),
	({ pick }, booked) => ({ kind: 'status', status: pick([500, 502, 503, 504]), booked }),
	(_, booked) => ({ kind: 'status', status: 502, body: '<html>Bad Gateway</html>', booked }),
	(_, booked) => ({ kind: 'html', booked }),
	() => ({ kind: 'status', status: 403, body: '<html>Forbidden</html>' }),
	(_, booked) => ({ kind: 'empty', booked }),
	({ chance }, booked) => ({ kind: 'cut', reset: chance(0.5), booked }),
	(_, booked) => ({ kind: 'cutMidBody', booked }),
	(_, booked) => ({ kind: 'hang', booked }),
	(_, booked) => ({ kind: 'wrongJson', booked }),
	(_, booked) => ({ kind: 'truncated', booked }),
	({ int }, booked) => ({ kind: 'huge', bytes: int(100_000, 4_000_000), booked }),
	(_, booked) => ({ kind: 'redirect', to: '/elsewhere', booked }),
	({ int }) => ({ kind: 'slowBody', ms: int(200, 2_000), booked: true }),
	({ int }) => ({ kind: 'slowBody', ms: int(4_000, 8_000), booked: true }),
	() => ({ kind: 'withoutIds', booked: true }),
];

/** Faults that leave no doubt: a refusal is only given for what was not carried out. */
const clear: readonly Maker[] = [
	() => ({ kind: 'rateLimit', retryAfter: 1 }),
	() => ({ kind: 'rateLimit', as200: true }),
	() => ({ kind: 'body', body: '{"error":"Not enough funds on balance"}' }),
	() => ({ kind: 'singleErrorForMany' }),
	() => ({ kind: 'bom', booked: true }),
	() => ({ kind: 'phpWarning', booked: true }),
	() => ({ kind: 'textHtml', booked: true }),
];

/** One or two requests for the action go wrong, in a way drawn at random. */
export function drawFault(random: Random, action: string): FaultRequest {
	const make = random.chance(0.7) ? random.pick(unclear) : random.pick(clear);
	return { ...make(random, random.chance(0.5)), action, times: random.int(1, 2) };
}
