import { classify } from '../errors/categories';
import type { RequestPurpose } from '../errors/purpose';
import { tellsOfBooking } from './booking';
import { namesOrderInPieces } from './orderNames';
import type { WireAnswer } from './wireAnswer';

const longest = 200;
const ofKey = /\b(?:api ?key|key|token|khóa|khoá|mã) ?(?:api)?\b/iu;
const ofClient = /\b(?:key|token|api|account|user|ip|credentials?|tài khoản|khóa|khoá)\b/iu;
const isOther = /[<>{}[\]]|\b(?:on line \d|warning:|notice:|undefined|cloudflare|ray id)\b/i;

/**
 * The words of a plain text with which a panel, or the gate before it, refuses the key: nothing was
 * bought then. A 401 says so by itself and a 403 together with what was refused; at any other status
 * the text has to speak of the key. A page, or the leavings of a program, is never read like that.
 */
export function refusedKey({ status, text }: WireAnswer, asked: RequestPurpose): string | null {
	const said = text.trim();
	if (said === '' || said.length > longest || said.includes('\n') || isOther.test(said))
		return null;
	if (tellsOfBooking(said) || namesOrderInPieces(said, asked.boughtNames)) return null;
	if (status >= 500 || status === 408 || classify(said, status, asked) !== 'auth') return null;
	if (status === 401) return said;
	return (status === 403 ? ofClient : ofKey).test(said) ? said : null;
}
