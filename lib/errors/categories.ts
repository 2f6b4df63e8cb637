import type { ErrorCategory } from './kinds';
import { byText } from './patterns';

const BY_STATUS = new Map<number, ErrorCategory>([
	[400, 'request'],
	[401, 'auth'],
	[402, 'funds'],
	[403, 'auth'],
	[404, 'request'],
	[405, 'request'],
	[413, 'request'],
	[422, 'request'],
	[429, 'rate_limit'],
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
	return match?.category ?? BY_STATUS.get(httpStatus ?? 0) ?? 'panel';
}
