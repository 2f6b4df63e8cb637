import type { ErrorCategory } from './kinds';
import { meaning, type Refused } from './meaning/meaning';

/** What an HTTP status says where the words mean nothing known. */
const byStatus = new Map<number, ErrorCategory>([
	[401, 'auth'],
	[402, 'funds'],
	[405, 'request'],
	[413, 'request'],
	[422, 'request'],
]);
/** What it says only where there are no words at all. */
const withoutWords = new Map<number, ErrorCategory>([
	[400, 'request'],
	[403, 'auth'],
	[404, 'request'],
]);

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
	const told = byStatus.get(status) ?? (hasWords ? undefined : withoutWords.get(status));
	return meant ?? told ?? 'refused';
}

/** Whether words speak of nothing known, so that they may be a status, such as "Shipped". */
export function isUnclear(text: string, noun = ''): boolean {
	return classify(text, null, { ...anything, noun }) === 'refused';
}

/** Whether the server broke or gave up, so that nobody can tell what became of the request. */
export function isBroken(status: number): boolean {
	return status >= 500 || status === 408;
}
