import { callsItselfSuccess, tellsOfBooking } from './texts';
import { errorWords, isFailedStatus, words } from './envelope';
import { saysEmpty } from './list';
import { namedOrders } from './orderNames';
import { anything, classify, isBroken } from '../errors/categories';
import { failure, unended, type Failure, type OrFailure } from '../errors/failure';
import type { RequestPurpose } from '../errors/purpose';
import { namesFailed } from './partly';
import { redirected, refusedKey, unreadable } from './unreadable';
import { parseAnswer } from './json';
import { firstOf, isRecord } from '../values/record';
import { pause, type WireAnswer } from './retryAfter';
import { toId } from '../values/ids';

/** What the panel answered, or why that is no answer. */
export type Answer = OrFailure<{
	json: unknown;
	httpStatus: number;
	/** Takes secrets out of what the answer says of one id. */
	redact?: (text: string) => string;
}>;

/** Reads the body first and the HTTP status second: most panels report errors with status 200. */
export function readAnswer(answer: WireAnswer, asked: RequestPurpose, now: number): Answer {
	if (answer.status >= 300 && answer.status < 400) return { failure: redirected(answer, asked) };
	const parsed = parseAnswer(answer.text);
	if ('problem' in parsed) {
		const said = refusedKey(answer, asked);
		if (said !== null) return { failure: refused(said, answer, asked, now) };
		return { failure: unreadable(answer, parsed.problem, asked, now) };
	}
	const { json } = parsed;
	const refusal = refusalIn(json, answer.status, asked);
	if (refusal === null) return { json, httpStatus: answer.status };
	const { text, about } = refusal;
	const mayBeEmpty = !asked.spends && !isBroken(answer.status);
	if (mayBeEmpty && saysEmpty(text)) return { json: text, httpStatus: answer.status };
	const found = refused(text, answer, asked, now);
	const failed = about === null ? found : { ...found, about };
	return { failure: asked.spends ? inDoubt(failed, json, asked) : failed };
}

interface Refusal {
	text: string;
	/** The one id it names. */
	about: string | null;
}

/** A refusal of the whole request, also where it is a bare text or the only element of a list. */
function refusalIn(json: unknown, status: number, asked: RequestPurpose): Refusal | null {
	const { spends, idKeys } = asked;
	const only: unknown = Array.isArray(json) && json.length === 1 ? json[0] : null;
	const subject = only ?? json;
	if (typeof subject === 'string') {
		const text = status < 400 && isUnclear(subject, asked) ? null : words(subject);
		return text === null ? null : { text, about: null };
	}
	if (isPartial(json, status, asked)) return null;
	const text = errorWords(subject);
	if (text !== null && isRecord(subject)) {
		const about = toId(firstOf(subject, idKeys));
		// A list of one id with its error is read like any other list.
		return only !== null && about !== null && !spends ? null : { text, about };
	}
	if (status < 400 || isData(json, asked)) return null;
	return { text: words(json) ?? '', about: null };
}

/**
 * `{"success":true,"errors":[{"order":2}]}`, `{"refills":[{"order":1,"refill":7}],"errors":{"2":"…"}}`:
 * a yes, or an answer, beside which only some ids are refused.
 */
function isPartial(json: unknown, status: number, asked: RequestPurpose): boolean {
	if (asked.spends || status >= 400 || asked.expects.length === 0 || !isRecord(json)) return false;
	if (json.success === false || isFailedStatus(json.status)) return false;
	if (!namesFailed(json, asked.idKeys)) return false;
	const parts = ['data', ...asked.wrappers, ...asked.expects];
	return callsItselfSuccess(json) || parts.some((key) => hasContent(json[key]));
}

function hasContent(value: unknown): boolean {
	return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** Bare words that speak of nothing known may be a status. */
function isUnclear(text: string, { noun }: RequestPurpose): boolean {
	return classify(text, null, { ...anything, noun }) === 'refused';
}

/** An order beside an error was placed, whatever the panel complains of; so was one it tells of. */
function inDoubt(found: Failure, json: unknown, { boughtNames }: RequestPurpose): Failure {
	const ids = namedOrders(json, boughtNames).map(({ id }) => id);
	if (ids.length === 0 && !callsItselfSuccess(json)) return found;
	const { error, details } = found;
	const named = ids.length > 0 ? `; the answer names ${ids.slice(0, 100).join(', ')}` : '';
	return {
		...found,
		error: named === '' ? error : `${unended(error)}${named}`,
		details: { ...details, outcome: 'unknown', ids },
	};
}

/** An error in the panel's own words, about a whole request or about one id in it. */
export function refused(
	text: string,
	answer: Pick<WireAnswer, 'status' | 'headers'>,
	asked: RequestPurpose,
	now: number,
): Failure {
	const isBooked = asked.spends && tellsOfBooking(text);
	const category = isBooked ? 'panel' : classify(text, answer.status, asked);
	const isOpen = isBooked || (isBroken(answer.status) && category === 'panel');
	return failure({
		asked,
		category,
		outcome: isOpen ? 'unknown' : 'rejected',
		...(text === '' ? { error: `HTTP status ${answer.status}` } : { panelMessage: text }),
		httpStatus: answer.status,
		...(category === 'rate_limit' || answer.status === 503 ? pause(answer, text, now) : {}),
	});
}

/** Some panels send what was asked for with an error status. */
function isData(json: unknown, asked: RequestPurpose): boolean {
	if (asked.spends && namedOrders(json, asked.boughtNames).length > 0)
		return !hasContraryWords(json);
	if (Array.isArray(json)) return json.some(isRecord);
	if (!isRecord(json)) return false;
	const names = new Set(['data', ...asked.idKeys, ...asked.wrappers, ...asked.expects]);
	return Object.keys(json).some(
		(key) => (names.has(key) || /^\d{1,64}$/.test(key)) && firstOf(json, [key]) !== undefined,
	);
}

/** `{"order":77,"message":"Too many requests"}` */
function hasContraryWords(json: unknown): boolean {
	const said = isRecord(json) ? words(firstOf(json, ['message', 'msg', 'detail'])) : null;
	return said !== null && classify(said, null) !== 'refused';
}
