import type { Failure } from '../errors/failure';
import { minute, second } from '../values/time';

const firstWaitMs = second / 2;
const longestWaitMs = 30 * second;
/** A panel that asks for more than this is better asked again by the next run. */
const longestPauseMs = 2 * minute;

/** Whether the panel asks for a longer wait than a run has time for. */
export function asksForTooLong({ retryAfterMs = 0 }: Failure): boolean {
	return retryAfterMs > longestPauseMs;
}

/**
 * Whether the same call may go out once more, given how it ended: always where the panel provably
 * has not carried it out, otherwise only where asking twice is the same as asking once.
 */
export function mayRepeat(found: Failure, repeatable: boolean): boolean {
	const { category, outcome } = found.details;
	if (found.final) return false;
	if (category === 'rate_limit' && outcome === 'rejected') return true;
	if (category === 'network' && outcome === 'not_sent') return true;
	if (!repeatable) return false;
	return category === 'network' || category === 'unreadable' || category === 'panel';
}

/**
 * How long to wait before a repeat, in milliseconds: what the panel asked for, otherwise twice as long
 * each time. Null when it asks for too long. A random part keeps requests that failed together from
 * coming back together.
 *
 * @param attempt 0 for the first repeat
 */
export function waitBefore(attempt: number, found: Failure, random: () => number): number | null {
	if (found.retryAfterMs !== undefined) {
		return asksForTooLong(found) ? null : found.retryAfterMs + random() * 250;
	}
	const ceiling = Math.min(longestWaitMs, firstWaitMs * 2 ** attempt);
	return ceiling / 2 + (random() * ceiling) / 2;
}
