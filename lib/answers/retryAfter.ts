import { minute, second } from '../values/time';

/** What the HTTP layer hands over for one request, whatever the status. */
export interface WireAnswer {
	status: number;
	/** Lower-case names. */
	headers: Readonly<Record<string, string>>;
	text: string;
}

/** Milliseconds of a `Retry-After` header (seconds or a date), or of words like "wait 7 seconds". */
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

/** The same, as a part of a failure. */
export function pause(answer: Pick<WireAnswer, 'headers'>, text: string | null, now: number) {
	const retryAfterMs = retryAfter(answer.headers, text, now);
	return retryAfterMs === undefined ? {} : { retryAfterMs };
}
