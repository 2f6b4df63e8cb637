import type { Failure } from './errors/failure';
import type { WireAnswer } from './transport';

const firstWaitMs = 500;
const longestWaitMs = 30_000;
/** A panel that asks for more than this is better asked again by the next run. */
const longestPauseMs = 120_000;

/** Whether the same call may go out once more, given how it ended. */
export function mayRepeat(found: Failure, repeatable: boolean): boolean {
	const { category, outcome } = found.details;
	if (found.final) return false;
	if (category === 'rate_limit' && outcome === 'rejected') return true;
	if (category === 'network' && outcome === 'not_sent') return true;
	if (!repeatable) return false;
	return category === 'network' || category === 'unreadable' || category === 'panel';
}

/**
 * How long to wait before attempt number `attempt + 1` (0 is the first repeat), in milliseconds:
 * what the panel asked for, else a growing wait with jitter. Null when it asks for too long.
 */
export function waitBefore(attempt: number, found: Failure, random: () => number): number | null {
	if (found.retryAfterMs !== undefined) {
		return found.retryAfterMs > longestPauseMs ? null : found.retryAfterMs + random() * 250;
	}
	const ceiling = Math.min(longestWaitMs, firstWaitMs * 2 ** attempt);
	return ceiling / 2 + (random() * ceiling) / 2;
}

/** Milliseconds of a `Retry-After` header (seconds or a date), or of words like "wait 7 seconds". */
export function retryAfter(
	headers: Readonly<Record<string, string>>,
	text: string | null,
	now: number,
): number | undefined {
	const header = (headers['retry-after'] ?? '').trim();
	if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
	const date = /[a-z]/i.test(header) ? Date.parse(header) : Number.NaN;
	if (!Number.isNaN(date)) return Math.max(0, date - now);
	const reset = (headers['ratelimit-reset'] ?? '').trim();
	if (/^\d{1,5}$/.test(reset)) return Number(reset) * 1000;
	const words = /\bwait (?:for )?(\d{1,5}) ?(s|sec|second|min|minute)/i.exec(text ?? '');
	if (!words) return undefined;
	return Number(words[1]) * (words[2]?.toLowerCase().startsWith('m') ? 60_000 : 1000);
}

/** The same, as a part of a failure. */
export function pause(answer: Pick<WireAnswer, 'headers'>, text: string | null, now: number) {
	const retryAfterMs = retryAfter(answer.headers, text, now);
	return retryAfterMs === undefined ? {} : { retryAfterMs };
}
