import { errorWords, words } from './envelope';
import { placedOrders } from './placed';
import { classify } from '../errors/categories';
import { failure, type Failure } from '../errors/failure';
import type { Outcome } from '../errors/kinds';
import { redirected, unreadable } from './unreadable';
import { checkFirstAdvice } from '../errors/wireFailure';
import { parseAnswer } from './json';
import { firstOf, isRecord } from '../values/record';
import { pause } from './retryAfter';
import type { RequestPurpose, WireAnswer } from './wireAnswer';
import { toId } from '../values/ids';

/** Money has gone, yet there is no order id to show for it. */
const bookedWithoutId = /\bplaced\b.{0,80}\bfail|local save failed/i;
const idKeys = ['order', 'order_id', 'orderId', 'refill', 'refill_id', 'proxy_id', 'id'];

/** What the panel answered, or why that is no answer. */
export type Answer =
	| {
			json: unknown;
			httpStatus: number;
			/** Takes secrets out of what the answer says of one id. */
			redact?: (text: string) => string;
	  }
	| { failure: Failure };

/** Reads the body first and the HTTP status second: most panels report errors with status 200. */
export function readAnswer(answer: WireAnswer, asked: RequestPurpose, now: number): Answer {
	if (answer.status >= 300 && answer.status < 400) return { failure: redirected(answer, asked) };
	const parsed = parseAnswer(answer.text);
	if ('problem' in parsed) return { failure: unreadable(answer, parsed.problem, asked, now) };
	const refusal = refusalIn(parsed.json, asked.spends);
	if (refusal) return { failure: refusedWhole(refusal, answer, asked, now) };
	if (answer.status >= 400 && !looksLikeData(parsed.json)) {
		const said = words(parsed.json) ?? `HTTP status ${answer.status}`;
		return { failure: refused(said, answer, asked, now) };
	}
	return { json: parsed.json, httpStatus: answer.status };
}

interface Refusal {
	text: string;
	/** The one id it names. */
	about: string | null;
	/** It comes with an order: that one was placed, whatever the panel complains of. */
	hasOrder: boolean;
}

/** A refusal of the whole request, also where it is a bare text or the only element of a list. */
function refusalIn(json: unknown, spends: boolean): Refusal | null {
	const only: unknown = Array.isArray(json) && json.length === 1 ? json[0] : null;
	const subject = only ?? json;
	if (typeof subject === 'string') {
		const text = classify(subject, null) === 'panel' ? null : words(subject);
		return text === null ? null : { text, about: null, hasOrder: false };
	}
	const text = errorWords(subject);
	if (text === null || !isRecord(subject)) return null;
	const hasOrder = placedOrders({ ...subject, id: null }).length > 0;
	const about = toId(firstOf(subject, idKeys));
	// A list of one id with its error is read like any other list.
	return only !== null && about !== null && !spends ? null : { text, about, hasOrder };
}

function refusedWhole(
	said: Refusal,
	answer: WireAnswer,
	asked: RequestPurpose,
	now: number,
): Failure {
	const found = refused(said.text, answer, asked, now);
	const about = said.about === null ? {} : { about: said.about };
	if (!said.hasOrder || !asked.spends) return { ...found, ...about };
	const details = { ...found.details, outcome: 'unknown' as const };
	return { ...found, ...about, message: checkFirstAdvice, details };
}

/** An error in the panel's own words, about a whole request or about one id in it. */
export function refused(
	text: string,
	answer: Pick<WireAnswer, 'status' | 'headers'>,
	asked: RequestPurpose,
	now: number,
): Failure {
	const category = answer.status === 429 ? 'rate_limit' : classify(text, answer.status);
	const serverBroke = answer.status >= 500 || answer.status === 408;
	const isUnclear = (serverBroke && category === 'panel') || bookedWithoutId.test(text);
	const outcome: Outcome = isUnclear ? 'unknown' : 'rejected';
	return failure({
		action: asked.action,
		category,
		outcome,
		panelMessage: text,
		httpStatus: answer.status,
		...(isUnclear && asked.spends ? { message: checkFirstAdvice } : {}),
		...(category === 'rate_limit' || answer.status === 503 ? pause(answer, text, now) : {}),
	});
}

/** Some panels send what was asked for with an error status. */
function looksLikeData(json: unknown): boolean {
	if (Array.isArray(json)) return json.some(isRecord);
	if (!isRecord(json)) return false;
	return Object.keys(json).some(
		(key) =>
			/^(?:\d{1,64}|orders?|refills?|cancel|balance|charge|data)$/.test(key) &&
			firstOf(json, [key]) !== undefined,
	);
}
