import { anything, classify } from '../errors/categories';
import { toId } from '../values/ids';
import { normalizeStatus } from '../values/statuses';

const knownStatus =
	/^(?:pending|processing|in progress|completed|partial|canceled|refunded|fail(?:ed)?|awaiting|active|paused|expired|refilling|rejected|error)$/i;

const acceptance =
	/^(?:true|ok|done|success(?:ful(?:ly)?)?|(?:cancel(?:l?ation)? ?)?requested|accepted|cancell?ed|pending)\b/i;
/** "Pending orders can't be canceled" begins like a yes. */
const negation =
	/\b(?:not?|never|cannot|can ?not|only|already|fail(?:ed|ure)?|error|không|chưa)\b|n['’]t\b/iu;

/** Short words that are a no all the same. */
const refusing =
	/^(?:no|nope|sorry|oops|declined|refused|blocked|unavailable|disabled|wait)\b|\b(?:try|contact|later|không)\b/iu;

/** Whether a bare text is a status of what was asked about rather than a refusal. */
export function isStatusText(text: string, { noun }: { noun: string }): boolean {
	const status = normalizeStatus(text) ?? '';
	if (knownStatus.test(status)) return true;
	return (
		/^[\p{L}\p{M} _-]{1,30}$/u.test(text) &&
		classify(text, null, { ...anything, noun }) === 'refused' &&
		!refusing.test(text) &&
		!isSentence(text)
	);
}

/** Whether a bare text says yes to a request: an id, "1", or a word such as "requested". */
export function isAcceptance(text: string): boolean {
	if (toId(text) === text && /\d/.test(text)) return true;
	return acceptance.test(text) && !negation.test(text);
}

function isSentence(text: string): boolean {
	return text.trim().split(/\s+/).length > 3;
}
