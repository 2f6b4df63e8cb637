import { errorWords, words } from './answers/envelope';
import { classify } from './errors/categories';
import { failure, type Failure, type Outcome } from './errors/failure';
import { checkFirstAdvice } from './errors/wire';
import { parseAnswer } from './json';
import { isRecord } from './record';
import { retryAfter } from './retry';
import type { WireAnswer } from './transport';

export interface Asked {
	action: string;
	spends: boolean;
}

/** Money has gone, yet there is no order id to show for it. */
const bookedWithoutId = /\bplaced\b.{0,80}\bfail|local save failed/i;
const webPage = /^\s*(?:<!doctype html|<html|<head|<body)/i;

/** What the panel answered, or why that is no answer. */
export type Answer = { json: unknown; httpStatus: number } | { failure: Failure };

/** Reads the body first and the HTTP status second: most panels report errors with status 200. */
export function readAnswer(answer: WireAnswer, asked: Asked, now: number): Answer {
	if (answer.status >= 300 && answer.status < 400) return { failure: redirected(answer, asked) };
	const parsed = parseAnswer(answer.text);
	if ('problem' in parsed) return { failure: unreadable(answer, parsed.problem, asked, now) };
	const text = errorWords(parsed.json);
	if (text !== null) return { failure: refused(text, answer, asked, now) };
	if (answer.status >= 400 && !looksLikeData(parsed.json)) {
		const said = words(parsed.json) ?? `HTTP status ${answer.status}`;
		return { failure: refused(said, answer, asked, now) };
	}
	return { json: parsed.json, httpStatus: answer.status };
}

/** An error in the panel's own words, about a whole request or about one id in it. */
export function refused(
	text: string,
	answer: Pick<WireAnswer, 'status' | 'headers'>,
	asked: Asked,
	now: number,
): Failure {
	const category = answer.status === 429 ? 'rate_limit' : classify(text, answer.status);
	const serverBroke = answer.status >= 500 || answer.status === 408;
	const inDoubt = (serverBroke && category === 'panel') || bookedWithoutId.test(text);
	const outcome: Outcome = inDoubt ? 'unknown' : 'rejected';
	return failure({
		action: asked.action,
		category,
		outcome,
		panelMessage: text,
		httpStatus: answer.status,
		...(inDoubt && asked.spends ? { message: checkFirstAdvice } : {}),
		...(category === 'rate_limit' ? pause(answer, text, now) : {}),
	});
}

function pause(answer: Pick<WireAnswer, 'headers'>, text: string | null, now: number) {
	const retryAfterMs = retryAfter(answer.headers, text, now);
	return retryAfterMs === undefined ? {} : { retryAfterMs };
}

function unreadable(answer: WireAnswer, problem: string, asked: Asked, now: number): Failure {
	const limited = answer.status === 429;
	const isPage = answer.status >= 500 || webPage.test(answer.text);
	const doubt = asked.spends && !limited ? '; whether it was carried out is not known' : '';
	return failure({
		action: asked.action,
		category: limited ? 'rate_limit' : isPage ? 'panel' : 'unreadable',
		outcome: limited ? 'rejected' : 'unknown',
		httpStatus: answer.status,
		error: `The panel sent ${problem} in place of an answer (HTTP ${answer.status})${doubt}`,
		...(doubt ? { message: checkFirstAdvice } : {}),
		...(limited ? pause(answer, null, now) : {}),
	});
}

function redirected(answer: WireAnswer, asked: Asked): Failure {
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

/** Some panels send what was asked for with an error status. */
function looksLikeData(json: unknown): boolean {
	if (Array.isArray(json)) return json.length > 0;
	if (!isRecord(json)) return false;
	return Object.keys(json).some((key) =>
		/^(?:\d+|orders?|refills?|cancel|balance|charge|data)$/.test(key),
	);
}
