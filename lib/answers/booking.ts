import { plural, type RequestPurpose } from '../errors/purpose';
import { isRecord } from '../values/record';
import { toText } from '../values/text';
import { anyOf, numbering } from './names';
import { anyOrder, prefix } from './orderNames';

/** What a purchase is about. */
type Purchase = Pick<RequestPurpose, 'buys' | 'chosen' | 'boughtNames'>;

/** `voucher_no` is the name of an id; words tell of the voucher. */
const idEnding = /(?:[ _-](?:ids?|numbers?|no|codes?)|Ids?|Numbers?|No|Codes?)$/;

/** What texts call what is bought, one of it and several: what it is, and what it was chosen by. */
function nounsOf({ buys, chosen, boughtNames }: Purchase): string[] {
	const said = [buys, chosen ?? '', ...boughtNames].map((name) => name.replace(idEnding, ''));
	const one = [...anyOrder, ...said.filter((name) => name !== '')];
	return [...one, ...one.map(plural)];
}

/** Whether an answer that is no readable JSON, such as the beginning of one, names what is bought. */
export function namesOrderInPieces(text: string, asked: Purchase): boolean {
	const name = `${prefix}(?:${anyOf(nounsOf(asked))})${numbering}`;
	const id = '[\\w-]{0,20}[1-9]';
	const quoted = `["'](?:${name}|id)["']\\s{0,9}:[\\s["'{]{0,9}${id}`;
	const plain = `(?<!\\w)${name}\\s{0,3}[:#=]\\s{0,3}#?${id}`;
	return new RegExp(`${quoted}|${plain}`, 'i').test(text.slice(0, 20_000));
}

/** The money is gone, though no id came back. */
const bookedWithoutId =
	/\bplaced\b.{0,80}\bfail|local save failed|\b(?:charged|deducted|debited|paid|payment taken)\b.{0,80}\b(?:but|however|fail)|(?:đã|bị) trừ tiền/i;
const success =
	/\bsuccess(?:ful|fully)?\b|^(?:ok|done|accepted|created|placed)\b|thành công|đã (?:được )?(?:đặt|tạo|nhận|mua|gia hạn)/i;
/** "Order placed a minute ago for the same link" begins like a yes. */
const otherwise =
	/\b(?:no(?!\. ?#?[\w-]{0,20}\d)|not|never|cannot|unable|unsuccessful|without|fail\w{0,4}|errors?|already|identical|duplicated?|same|another|previous|ago|wait|until|before|only|must|should|could|if|limit|too many)\b|n['’]t\b|không|chưa|trước|trùng|lỗi|thất bại/iu;

const anyPurchase = ['purchase', 'payment', 'renewal'];
/** Ids between what was bought and what became of it: "Orders #77, #78 placed". */
const ids = '(?:[ .:#(]{1,3}(?:and )?#?(?=[\\w-]{0,20}\\d)[\\w-]{1,40}[,:)]?){0,9}';
const became =
	' (?:(?:is|was|were|has|have|been|now|your|just) ){0,3}(?:placed|created|accepted|received|submitted|booked|added|confirmed|renewed|bought|purchased)\\b';

/** Whether words, be it those of a refusal, tell that this purchase was made. */
export function tellsOfBooking(text: string, asked: Purchase): boolean {
	if (bookedWithoutId.test(text)) return true;
	if (otherwise.test(text)) return false;
	const nouns = anyOf([...anyPurchase, ...nounsOf(asked)]);
	return (
		success.test(text) ||
		new RegExp(`(?<!\\w)(?:${nouns})${numbering}${ids}${became}`, 'i').test(text)
	);
}

const yes = /^(?:success|successful|ok|true|done|accepted|created|placed)$/i;

/** Whether an answer calls itself a success, by a field or in words, whatever its HTTP status says. */
export function callsItselfSuccess(answer: unknown, asked: Purchase): boolean {
	const [only] = Array.isArray(answer) && answer.length === 1 ? (answer as unknown[]) : [answer];
	if (!isRecord(only)) return typeof only === 'string' && tellsOfBooking(only, asked);
	const flags = [only.status, only.success, only.result, only.ok];
	if (flags.some((flag) => flag === true || (typeof flag === 'string' && yes.test(flag.trim())))) {
		return true;
	}
	const texts = [only.message, only.msg, only.success, only.result, only.data].map(toText);
	return texts.some((text) => text !== null && tellsOfBooking(text, asked));
}
