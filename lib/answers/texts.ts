import { isUnclear } from '../errors/classify';
import { toId } from '../values/ids';
import { isRecord } from '../values/record';
import { normalizeStatus } from '../values/statuses';
import { toText } from '../values/text';

const knownStatus =
	/^(?:pending|processing|in progress|completed|partial|canceled|refunded|fail(?:ed)?|awaiting|active|paused|expired|refilling|rejected|error)$/i;

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
	const status = normalizeStatus(text) ?? '';
	if (knownStatus.test(status)) return true;
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

/** The money is gone, though no id came back. */
const bookedWithoutId =
	/\bplaced\b.{0,80}\bfail|local save failed|\b(?:charged|deducted|debited|paid|payment taken)\b.{0,80}\b(?:but|however|fail)|(?:đã|bị) trừ tiền/i;
const success =
	/\bsuccess(?:ful|fully)?\b|\b(?:orders?|purchase|payment|prox(?:y|ies)|renewal) (?:(?:is|was|were|has|have|been|now|your|just) ){0,3}(?:placed|created|accepted|received|submitted|booked|added|confirmed|renewed|bought|purchased)\b|^(?:ok|done|accepted|created|placed)\b|thành công|đã (?:đặt|tạo|nhận|mua|gia hạn)/i;
/** "Order placed a minute ago for the same link" begins like a yes. */
const otherwise =
	/\b(?:not?|never|cannot|unable|unsuccessful|without|fail\w{0,4}|errors?|already|identical|duplicated?|same|another|previous|ago|wait|until|before|only|must|should|could|if|limit|too many)\b|n['’]t\b|không|chưa|trước|trùng|lỗi|thất bại/iu;

/** Whether words, be it those of a refusal, tell that a purchase was made. */
export function tellsOfBooking(text: string): boolean {
	return bookedWithoutId.test(text) || (success.test(text) && !otherwise.test(text));
}

const yes = /^(?:success|successful|ok|true|done|accepted|created|placed)$/i;

/** Whether an answer calls itself a success, by a field or in words, whatever its HTTP status says. */
export function callsItselfSuccess(answer: unknown): boolean {
	const [only] = Array.isArray(answer) && answer.length === 1 ? (answer as unknown[]) : [answer];
	if (!isRecord(only)) return typeof only === 'string' && tellsOfBooking(only);
	const flags = [only.status, only.success, only.result, only.ok];
	if (flags.some((flag) => flag === true || (typeof flag === 'string' && yes.test(flag.trim())))) {
		return true;
	}
	const texts = [only.message, only.msg, only.success, only.result, only.data].map(toText);
	return texts.some((text) => text !== null && tellsOfBooking(text));
}
