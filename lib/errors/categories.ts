import type { ErrorCategory } from './kinds';
import { meaning } from './meaning/meaning';
import type { Refused } from './meaning/parameters';

/** What a status says beside words that say nothing. */
const byStatus = new Map<number, ErrorCategory>([
	[401, 'auth'],
	[402, 'funds'],
	[405, 'request'],
	[413, 'request'],
	[422, 'request'],
]);
/** What it says where there are no words at all. */
const withoutWords = new Map<number, ErrorCategory>([
	[400, 'request'],
	[403, 'auth'],
	[404, 'request'],
]);

export const anything: Refused = { action: '', spends: false, noun: '', unavailable: null };

/** The panel's words decide; most panels say 200 to everything, so the status only fills in. */
export function classify(
	text: string,
	httpStatus: number | null,
	asked: Refused = anything,
): ErrorCategory {
	const status = httpStatus ?? 0;
	if (status === 429) return 'rate_limit';
	const meant = meaning(text, asked);
	if (isBroken(status))
		return (!asked.spends && ofBrokenServer.find((each) => each === meant)) || 'panel';
	const hasWords = /\p{L}/u.test(text.slice(0, 2000));
	const told = byStatus.get(status) ?? (hasWords ? undefined : withoutWords.get(status));
	return meant ?? told ?? 'refused';
}

/**
 * The words of a server that broke are those of a database or a gateway, not of the panel. Two are
 * heeded all the same where no money is at stake: both forbid to go on asking at once.
 */
const ofBrokenServer: readonly ErrorCategory[] = ['auth', 'rate_limit'];

/** Whether a status says that the answer is not the panel's own word on what was asked. */
export function isBroken(status: number): boolean {
	return status >= 500 || status === 408;
}
