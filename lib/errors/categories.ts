import type { ErrorCategory } from './kinds';
import { meaning, type Refused } from './meaning/meaning';

/** Where it is not known what was asked for. */
export const anything: Refused = { action: '', spends: false, noun: '', unavailable: null };

/** What a refusal is about. Its words decide: most panels say 200 to everything. */
export function classify(
	text: string,
	httpStatus: number | null,
	asked: Refused = anything,
): ErrorCategory {
	const status = httpStatus ?? 0;
	if (status === 429) return 'rate_limit';
	const meant = meaning(text, asked);
	if (isBroken(status)) {
		// The words are those of a database or a gateway, not of the panel. Two are heeded all the same
		// where no money is at stake: both forbid to go on asking at once.
		return !asked.spends && (meant === 'auth' || meant === 'rate_limit') ? meant : 'panel';
	}
	const hasWords = /\p{L}/u.test(text.slice(0, 2000));
	return meant ?? byStatus(status, hasWords) ?? 'refused';
}

/** What an HTTP status says where the words mean nothing known, or where there are none. */
function byStatus(status: number, hasWords: boolean): ErrorCategory | null {
	if (status === 401) return 'auth';
	if (status === 402) return 'funds';
	if (status === 405 || status === 413 || status === 422) return 'request';
	if (hasWords) return null;
	if (status === 403) return 'auth';
	return status === 400 || status === 404 ? 'request' : null;
}

/** Whether words speak of nothing known, so that they may be a status, such as "Shipped". */
export function isUnclear(text: string, noun = ''): boolean {
	return classify(text, null, { ...anything, noun }) === 'refused';
}

/** Whether the server broke or gave up, so that nobody can tell what became of the request. */
export function isBroken(status: number): boolean {
	return status >= 500 || status === 408;
}
