import type { Failure } from '../../lib/errors/failure';

/** A failure that lasts from poll to poll. */
export interface Trouble {
	/** What makes it the same trouble as before. */
	key: string;
	/** Fingerprint of the credential it happened with. */
	credential: string;
	/** How often in a row. */
	times: number;
	/** When the user last heard of it. */
	toldAt: number | null;
	/** The panel is not asked again before. */
	waitUntil: number;
	failure: Pick<Failure, 'error' | 'message' | 'details' | 'retryAfterMs'>;
}

const minute = 60_000;
const hour = 60 * minute;
const longestWait = 6 * hour;

/** The trouble after one more failure, given the trouble before it. */
export function troubleAfter(
	found: Failure,
	before: Trouble | null,
	now: number,
	credential: string,
): Trouble {
	const key = keyOf(found);
	const same = before !== null && before.key === key && before.credential === credential;
	const times = same ? before.times + 1 : 1;
	const { error, message, details, retryAfterMs } = found;
	return {
		key,
		credential,
		times,
		toldAt: same ? before.toldAt : null,
		waitUntil: now + waitAfter(found, times),
		failure: { error, message, details, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
	};
}

/** Whether to leave the panel alone: a refused key must not be tried every minute. */
export function isWaiting(trouble: Trouble, now: number, credential: string): boolean {
	const left = trouble.waitUntil - now;
	// A clock that was set back must not stretch the wait.
	return trouble.credential === credential && left > 0 && left <= longestWait;
}

/** Whether the user is to hear of it: at first, then once an hour while it lasts. */
export function isDueToTell({ toldAt }: Trouble, now: number): boolean {
	return toldAt === null || now < toldAt || now - toldAt >= hour;
}

function waitAfter(found: Failure, times: number): number {
	const { category } = found.details;
	if (category === 'auth') return Math.min(longestWait, 5 * minute * 2 ** Math.min(times - 1, 20));
	if (category === 'rate_limit') return Math.min(hour, found.retryAfterMs ?? 0);
	return 0;
}

const passing = new Set(['network', 'panel', 'rate_limit', 'unreadable']);

/** What passes by itself is one trouble whatever its words; what needs a person is told apart. */
function keyOf({ error, details }: Failure): string {
	return passing.has(details.category) ? 'passing' : `${details.category}: ${error}`;
}
