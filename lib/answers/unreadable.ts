import { failure, type Failure } from '../errors/failure';
import { checkFirstAdvice } from '../errors/wireFailure';
import { pause } from './retryAfter';
import type { RequestPurpose, WireAnswer } from './wireAnswer';

const webPage = /^(?:<!doctype html|<html|<head|<body)/i;

/** An answer that is no JSON; how much that says about what happened depends on the status. */
export function unreadable(
	answer: WireAnswer,
	problem: string,
	asked: RequestPurpose,
	now: number,
): Failure {
	const limited = answer.status === 429;
	const isPage = answer.status >= 500 || webPage.test(answer.text.trimStart());
	const said = `${problem.replace(/\.$/, '')} (HTTP ${answer.status})`;
	const doubt = asked.spends && !limited ? '; whether it was carried out is not known' : '';
	return failure({
		action: asked.action,
		category: limited
			? 'rate_limit'
			: answer.status === 401
				? 'auth'
				: isPage
					? 'panel'
					: 'unreadable',
		outcome: limited ? 'rejected' : 'unknown',
		httpStatus: answer.status,
		error: `${said}${doubt}`,
		...(doubt ? { message: checkFirstAdvice } : {}),
		...(limited || answer.status === 503 ? pause(answer, null, now) : {}),
		// A wall before the panel, or no panel at this address: asking again is knocking again.
		final: !limited && answer.status >= 400 && answer.status < 500 && answer.status !== 408,
	});
}

export function redirected(answer: WireAnswer, asked: RequestPurpose): Failure {
	return failure({
		action: asked.action,
		category: 'unreadable',
		outcome: 'unknown',
		httpStatus: answer.status,
		error: `The panel redirects to another address (HTTP ${answer.status}), which is not followed because the API key would travel along`,
		message: "Enter the panel's final API URL in the credential, then try again.",
		final: true,
	});
}
