import { classify, isUnclear } from '../errors/classify';
import type { Subject } from '../errors/purpose';
import { plainText } from '../values/html';
import { toId } from '../values/ids';
import { firstOf, hasEntries, isRecord, type JsonRecord } from '../values/record';
import { shorten, toText } from '../values/text';

const wordKeys = ['error', 'msg', 'message', 'detail', 'errors', 'description', 'title'];
const failedStatus = /^(?:error|fail|failed|failure|false)$/i;
/** A record with one of these is an order's own, so that its `status` is data and no error. */
const orderKeys = ['charge', 'remains', 'start_count', 'start_counter', 'result'];
const noError = new Set<unknown>([undefined, null, false, 0, '', '0', 'false', 'null', 'none']);
const depthLimit = 4;

/**
 * The panel's own words when a record is an error in one of the envelopes panels use
 * (`{error}`, `{status:"error",msg}`, `{errors:[…]}`, `{success:false,message}` …), else null.
 *
 * @param asked what was asked for, whose own `status` may be a bad one
 */
export function errorWords(value: unknown, asked?: Subject): string | null {
	if (!isRecord(value)) return null;
	const error = [value.error, value.errors].find(saysSomething);
	if (error !== undefined) {
		const others = firstOf(value, wordKeys.slice(1));
		const isCode = error === true || /^\d{1,64}$/.test(String(toText(error)).trim());
		return (isCode ? words(others) : null) ?? words(error) ?? words(others) ?? 'Unknown error';
	}
	if (!isFailure(value, asked)) return null;
	return words(firstOf(value, wordKeys)) ?? 'The panel refused without a reason';
}

/** Some panels print `error` in every answer: `false`, 0 or an empty list where all went well. */
function saysSomething(error: unknown): boolean {
	if (typeof error === 'object' && error !== null) return hasEntries(error);
	return !noError.has(typeof error === 'string' ? error.trim().toLowerCase() : error);
}

function isFailure(value: JsonRecord, asked?: Subject): boolean {
	if (value.success === false || value.success === 'false' || value.success === 0) return true;
	if (!isFailedStatus(value.status)) return false;
	const said = firstOf(value, wordKeys);
	if (said === undefined || firstOf(value, orderKeys) !== undefined) return false;
	return asked === undefined || !isOwnStatus(value, words(said) ?? '', asked);
}

/**
 * Whether a failed `status` is that of what was asked for: other fields of it are there, or it is
 * named and the words tell why it failed (`Link private`), not why it can't be told (`Not found`).
 */
function isOwnStatus(value: JsonRecord, said: string, asked: Subject): boolean {
	if (!asked.expects.includes('status')) return false;
	const others = asked.expects.filter((key) => key !== 'status');
	if (firstOf(value, others) !== undefined) return true;
	const isNamed = firstOf(value, asked.idKeys) !== undefined;
	return (
		isNamed && classify(said, null, { ...asked, action: 'status', spends: false }) === 'refused'
	);
}

export function isFailedStatus(status: unknown): boolean {
	return status === false || (typeof status === 'string' && failedStatus.test(status.trim()));
}

/** At most 300 characters of plain text out of a text or of messages in lists and objects. */
export function words(value: unknown, depth = 0): string | null {
	const text = toText(value);
	if (text !== null) return shorten(plainText(shorten(text, 20_000)), 300) || null;
	if (depth >= depthLimit || typeof value !== 'object' || value === null) return null;
	const own = isRecord(value) ? firstOf(value, [...wordKeys, 'code']) : undefined;
	if (own !== undefined) return words(own, depth + 1);
	const few: unknown[] = Object.values(value).slice(0, 5);
	const parts = few.map((part) => words(part, depth + 1));
	return parts.filter((part) => part !== null).join('; ') || null;
}

const acceptance =
	/^(?:true|ok|done|success(?:ful(?:ly)?)?|(?:cancel(?:l?ation)? ?)?requested|accepted|cancell?ed|pending)\b/i;
/** "Pending orders can't be canceled" begins like a yes. */
const negation =
	/\b(?:not?|never|cannot|can ?not|only|already|fail(?:ed|ure)?|error|không|chưa)\b|n['’]t\b/iu;

/** What says no in one or two words, so that it is no status either. */
const refusing =
	/^(?:no|nope|sorry|oops|declined|refused|blocked|unavailable|disabled|wait)\b|\b(?:try|contact|later|không)\b/iu;

/** Whether a bare text is a status of what was asked about rather than a refusal. */
export function isStatusText(text: string, { noun }: { noun: string }): boolean {
	return (
		/^[\p{L}\p{M} _-]{1,30}$/u.test(text) &&
		isUnclear(text, noun) &&
		!refusing.test(text) &&
		text.trim().split(/\s+/).length <= 3
	);
}

/** Whether a bare text says yes to a request: an id, "1", or a word such as "requested". */
export function isAcceptance(text: string): boolean {
	if (toId(text) === text && /\d/.test(text)) return true;
	return acceptance.test(text) && !negation.test(text);
}
