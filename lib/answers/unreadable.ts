import { classify, isBroken } from '../errors/categories';
import { failure, type Failure } from '../errors/failure';
import type { RequestPurpose } from '../errors/purpose';
import { namesOrderInPieces } from './orderNames';
import { pause, type WireAnswer } from './retryAfter';
import { tellsOfBooking } from './texts';

const webPage = /^(?:<!doctype html|<html|<head|<body)/i;

/** An answer that is no JSON; how much that says about what happened depends on the status. */
export function unreadable(
	answer: WireAnswer,
	problem: string,
	asked: RequestPurpose,
	now: number,
): Failure {
	const { status, text } = answer;
	const isPage = webPage.test(text.trimStart());
	const isBooked =
		asked.spends &&
		(namesOrderInPieces(text, asked.boughtNames) || (!isPage && tellsOfBooking(text)));
	const isLimited = status === 429 && !isBooked;
	return failure({
		asked,
		category: isLimited
			? 'rate_limit'
			: status === 401
				? 'auth'
				: isBroken(status)
					? 'panel'
					: 'unreadable',
		outcome: isLimited ? 'rejected' : 'unknown',
		httpStatus: status,
		error: `${problem.replace(/\.$/, '')} (HTTP ${status})`,
		...(isLimited || status === 503 ? pause(answer, null, now) : {}),
		// A wall before the panel, or no panel at this address: asking again is knocking again.
		final: !isLimited && !isBroken(status) && (isPage || status >= 400),
	});
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

const longest = 200;
const ofKey = /\b(?:api ?key|key|token|khóa|khoá|mã) ?(?:api)?\b/iu;
const ofClient = /\b(?:key|token|api|account|user|ip|credentials?|tài khoản|khóa|khoá)\b/iu;
const isOther = /[<>{}[\]]|\b(?:on line \d|warning:|notice:|undefined|cloudflare|ray id)\b/i;

/**
 * The words of a plain text with which a panel, or the gate before it, refuses the key: nothing was
 * bought then. A 401 says so by itself and a 403 together with what was refused; at any other status
 * the text has to speak of the key. A page, or the leavings of a program, is never read like that.
 */
export function refusedKey({ status, text }: WireAnswer, asked: RequestPurpose): string | null {
	const said = text.trim();
	if (said === '' || said.length > longest || said.includes('\n') || isOther.test(said))
		return null;
	if (tellsOfBooking(said) || namesOrderInPieces(said, asked.boughtNames)) return null;
	if (status >= 500 || status === 408 || classify(said, status, asked) !== 'auth') return null;
	if (status === 401) return said;
	return (status === 403 ? ofClient : ofKey).test(said) ? said : null;
}
