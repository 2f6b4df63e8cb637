import { classify } from '../errors/categories';
import { toId } from '../values/ids';
import { normalizeStatus } from '../values/statuses';

const knownStatus =
	/^(?:pending|processing|in progress|completed|partial|canceled|refunded|fail(?:ed)?|awaiting|active|paused|expired|refilling|rejected|error)$/i;

/** Whether a bare text is an order's or refill's status rather than a refusal. */
export function isStatusText(text: string): boolean {
	const status = normalizeStatus(text) ?? '';
	if (knownStatus.test(status)) return true;
	return /^[\p{L} _-]{1,30}$/u.test(text) && classify(text, null) === 'panel' && !isSentence(text);
}

/** Whether a bare text says yes to a request: an id, "1", or a word such as "requested". */
export function isAcceptance(text: string): boolean {
	return toId(text) === text && /\d/.test(text)
		? true
		: /^(?:true|ok|done|success(?:ful)?|(?:cancel(?:l?ation)? ?)?requested|accepted|cancell?ed|pending)\b/i.test(
				text,
			);
}

function isSentence(text: string): boolean {
	return text.trim().split(/\s+/).length > 3;
}
