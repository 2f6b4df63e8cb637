import type { ErrorCategory } from './kinds';
import { byText } from './patterns';

/** What a status says beside words that say nothing. */
const BY_STATUS = new Map<number, ErrorCategory>([
	[401, 'auth'],
	[402, 'funds'],
	[405, 'request'],
	[408, 'panel'],
	[413, 'request'],
	[422, 'request'],
	[429, 'rate_limit'],
]);
/** What it says where there are no words at all. */
const WITHOUT_WORDS = new Map<number, ErrorCategory>([
	[400, 'request'],
	[403, 'auth'],
	[404, 'request'],
]);

const EXAMINED = 2000;

/** What a web server in front of the panel says of itself, not of a service the panel sells. */
const serverWords = /^(?:error )?(?:5\d\d:? )?service (?:is )?(?:temporarily )?unavailable\b/;

/** The panel's words decide; most panels say 200 to everything, so the status only fills in. */
export function classify(text: string, httpStatus: number | null): ErrorCategory {
	const words = text
		.slice(0, EXAMINED)
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\s_]+/g, ' ');
	if ((httpStatus ?? 0) >= 500 && serverWords.test(words)) return 'panel';
	const match = byText.find(({ pattern }) => pattern.test(words));
	return match?.category ?? byStatus(httpStatus ?? 0, /\p{L}/u.test(words));
}

function byStatus(status: number, hasWords: boolean): ErrorCategory {
	if (status >= 500) return 'panel';
	return BY_STATUS.get(status) ?? (hasWords ? undefined : WITHOUT_WORDS.get(status)) ?? 'refused';
}
