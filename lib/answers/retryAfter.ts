import { minute, second } from '../values/time';

/** A complete answer to one request, whatever its status. */
export interface WireAnswer {
	status: number;
	/** Lower-case names. */
	headers: Readonly<Record<string, string>>;
	text: string;
}

/**
 * How many milliseconds to wait, by a `Retry-After` header (seconds or a date), a `RateLimit-Reset`
 * header or words such as "wait 7 seconds"; undefined where none of them says.
 */
export function retryAfter(
	headers: Readonly<Record<string, string>>,
	text: string | null,
	now: number,
): number | undefined {
	const header = (headers['retry-after'] ?? '').trim();
	if (/^\d{1,9}$/.test(header)) return Number(header) * second;
	const date = /[a-z]/i.test(header) ? Date.parse(header) : Number.NaN;
	if (!Number.isNaN(date)) return Math.max(0, date - now);
	const reset = (headers['ratelimit-reset'] ?? '').trim();
	if (/^\d{1,5}$/.test(reset)) return Number(reset) * second;
	const words = /\bwait (?:for )?(\d{1,5}) ?(s|sec|second|min|minute)/i.exec(text ?? '');
	if (!words) return undefined;
	return Number(words[1]) * (words[2]?.toLowerCase().startsWith('m') ? minute : second);
}
