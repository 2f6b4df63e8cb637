import { isBroken } from '../errors/categories';
import { failure, type Failure } from '../errors/failure';
import { tellsOfBooking } from './booking';
import { namesOrderInPieces } from './orderNames';
import type { RequestPurpose } from '../errors/purpose';
import { pause } from './retryAfter';
import type { WireAnswer } from './wireAnswer';

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
