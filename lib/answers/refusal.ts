import { classify, isBroken, isUnclear } from '../errors/classify';
import { failure, unended, type Failure, type OrFailure } from '../errors/failure';
import { plural, type RequestPurpose } from '../errors/purpose';
import { toId } from '../values/ids';
import { anyWrappers, firstOf, hasEntries, isRecord } from '../values/record';
import { callsItselfSuccess, tellsOfBooking } from './booking';
import { parseAnswer } from './json';
import { namedOrders } from './orderNames';
import { namesFailed } from './partly';
import { saysEmpty } from './reading';
import { errorWords, isFailedStatus, words } from './texts';
import { redirected, retryAfter, unreadable, type WireAnswer } from './wireAnswer';

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
	if ('problem' in parsed) return { failure: unreadable(answer, parsed.problem, asked, now) };
	const { json } = parsed;
	const refusal = refusalIn(json, answer.status, asked);
	if (refusal === null) return { json, httpStatus: answer.status };
	const { text, about } = refusal;
	const mayBeEmpty = !asked.spends && !isBroken(answer.status);
	if (mayBeEmpty && saysEmpty(text, listsOf(asked)))
		return { json: text, httpStatus: answer.status };
	const found = refused(text, answer, asked, now);
	const failed = about === null ? found : { ...found, about };
	return { failure: asked.spends ? inDoubt(failed, json, asked) : failed };
}

/** What an answer may be a list of. Of what has fields that it needs, "none found" is a refusal. */
function listsOf({ noun, offers, expects }: RequestPurpose): string[] {
	return expects.length > 0 ? [] : [plural(noun), offers ?? ''];
}

/**
 * The words with which an answer refuses the whole request, and the one id they name, if any. A bare
 * text and the only element of a list may refuse it too. Null where the answer is data.
 */
function refusalIn(
	json: unknown,
	status: number,
	asked: RequestPurpose,
): { text: string; about: string | null } | null {
	const { spends, idKeys } = asked;
	const only: unknown = Array.isArray(json) && json.length === 1 ? json[0] : null;
	const body = only ?? json;
	if (typeof body === 'string') {
		const text = status < 400 && isUnclear(body, asked.noun) ? null : words(body);
		return text === null ? null : { text, about: null };
	}
	if (isPartial(json, status, asked)) return null;
	const text = errorWords(body, asked);
	if (text !== null && isRecord(body)) {
		const about = toId(firstOf(body, idKeys));
		// A list of one id with its error is read like any other list.
		return only !== null && about !== null && !spends ? null : { text, about };
	}
	if (status < 400 || isData(json, asked)) return null;
	return { text: words(json) ?? '', about: null };
}

/**
 * Whether only some ids are refused, beside a yes or beside data for the others:
 * `{"success":true,"errors":[{"order":2}]}`, `{"refills":[{"order":1,"refill":7}],"errors":{"2":"…"}}`.
 */
function isPartial(json: unknown, status: number, asked: RequestPurpose): boolean {
	if (asked.spends || status >= 400 || asked.expects.length === 0 || !isRecord(json)) return false;
	if (json.success === false || isFailedStatus(json.status)) return false;
	if (!namesFailed(json, asked)) return false;
	const parts = [...anyWrappers, ...asked.wrappers, ...asked.expects];
	return callsItselfSuccess(json, asked) || parts.some((key) => hasEntries(json[key]));
}

/** An order named beside an error may have been placed; so may one that only the words tell of. */
function inDoubt(found: Failure, json: unknown, asked: RequestPurpose): Failure {
	const ids = namedOrders(json, asked.boughtNames).map(({ id }) => id);
	if (ids.length === 0 && !callsItselfSuccess(json, asked)) return found;
	const naming = `${unended(found.error)}; the answer names ${ids.slice(0, 100).join(', ')}`;
	const error = ids.length > 0 ? naming : found.error;
	return { ...found, error, details: { ...found.details, outcome: 'unknown', ids } };
}

/**
 * The failure of a request, or of one id in it, that the panel refuses.
 *
 * @param text its own words; empty where the status alone refuses
 */
export function refused(
	text: string,
	{ status, headers }: Pick<WireAnswer, 'status' | 'headers'>,
	asked: RequestPurpose,
	now: number,
): Failure {
	const isBooked = asked.spends && tellsOfBooking(text, asked);
	const category = isBooked ? 'panel' : classify(text, status, asked);
	const isOpen = isBooked || (isBroken(status) && category === 'panel');
	const mayTellWhen = category === 'rate_limit' || status === 503;
	return failure({
		asked,
		category,
		outcome: isOpen ? 'unknown' : 'rejected',
		error: text === '' ? `HTTP status ${status}` : undefined,
		panelMessage: text,
		httpStatus: status,
		retryAfterMs: mayTellWhen ? retryAfter(headers, text, now) : undefined,
	});
}

/** Whether an answer with an error status is what was asked for: some panels do that. */
function isData(json: unknown, asked: RequestPurpose): boolean {
	const said = isRecord(json) ? words(firstOf(json, ['message', 'msg', 'detail'])) : null;
	// `{"order":77,"message":"Too many requests"}`
	const complains = said !== null && !isUnclear(said, asked.noun);
	if (asked.spends && namedOrders(json, asked.boughtNames).length > 0) return !complains;
	if (Array.isArray(json)) return json.some(isRecord);
	if (!isRecord(json)) return false;
	const isWrapped = anyWrappers.some((key) => hasEntries(json[key]));
	if (isWrapped && !asked.spends && !complains) return true;
	const names = new Set(['data', ...asked.idKeys, ...asked.wrappers, ...asked.expects]);
	return Object.keys(json).some(
		(key) => (names.has(key) || /^\d{1,64}$/.test(key)) && firstOf(json, [key]) !== undefined,
	);
}
