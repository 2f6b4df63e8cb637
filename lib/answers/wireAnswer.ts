import type { ErrorCategory } from '../errors/categories';
import { classify, isBroken } from '../errors/classify';
import { failure, type Failure } from '../errors/failure';
import type { RequestPurpose } from '../errors/purpose';
import { minute, second } from '../values/dates';
import { namesOrderInPieces, tellsOfBooking } from './booking';

/** A complete answer to one request, whatever its status. */
export interface WireAnswer {
	status: number;
	/** Lower-case names. */
	headers: Readonly<Record<string, string>>;
	text: string;
}

const webPage = /^(?:<!doctype html|<html|<head|<body)/i;

/**
 * The failure of an answer that is no JSON. Where it plainly refuses the key, nothing was carried out;
 * else its status alone tells how much is known.
 *
 * @param problem what the answer is instead, as a sentence
 */
export function unreadable(
	answer: WireAnswer,
	problem: string,
	asked: RequestPurpose,
	now: number,
): Failure {
	const { status, headers } = answer;
	const text = answer.text.trim();
	const isPage = webPage.test(text);
	const tellsOfPurchase =
		namesOrderInPieces(text, asked) || (!isPage && tellsOfBooking(text, asked));
	if (!tellsOfPurchase && refusesKey(text, status, asked)) {
		const facts = { category: 'auth', outcome: 'rejected', httpStatus: status } as const;
		return failure({ asked, ...facts, panelMessage: text });
	}
	const isLimited = status === 429 && !(asked.spends && tellsOfPurchase);
	return failure({
		asked,
		category: isLimited ? 'rate_limit' : categoryOf(status),
		outcome: isLimited ? 'rejected' : 'unknown',
		httpStatus: status,
		error: `${problem.replace(/\.$/, '')} (HTTP ${status})`,
		retryAfterMs: isLimited || status === 503 ? retryAfter(headers, null, now) : undefined,
		// Bot protection, or no panel at this address: asking again would end the same way.
		final: !isLimited && !isBroken(status) && (isPage || status >= 400),
	});
}

function categoryOf(status: number): ErrorCategory {
	if (status === 401) return 'auth';
	return isBroken(status) ? 'panel' : 'unreadable';
}

const ofKey = /\b(?:api ?key|key|token|khóa|khoá|mã) ?(?:api)?\b/iu;
const ofClient = /\b(?:key|token|api|account|user|ip|credentials?|tài khoản|khóa|khoá)\b/iu;
const ofProgram = /[<>{}[\]]|\b(?:on line \d|warning:|notice:|undefined|cloudflare|ray id)\b/i;

/**
 * Whether a short plain text, by the panel or a gate before it, refuses the key. With status 401 any
 * word about access does; with 403 it has to name what was refused, and otherwise the key itself. A
 * page or what a program printed is never read like that.
 */
function refusesKey(said: string, status: number, asked: RequestPurpose): boolean {
	if (said === '' || said.length > 200 || said.includes('\n') || ofProgram.test(said)) return false;
	if (isBroken(status) || classify(said, status, asked) !== 'auth') return false;
	return status === 401 || (status === 403 ? ofClient : ofKey).test(said);
}

export function redirected(answer: WireAnswer, asked: RequestPurpose): Failure {
	return failure({
		asked,
		category: 'unreadable',
		outcome: 'unknown',
		httpStatus: answer.status,
		error: `The panel redirects to another address (HTTP ${answer.status}), which is not followed because the API key would travel along`,
		message: "Enter the panel's final API URL in the credential, then try again.",
		final: true,
	});
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
