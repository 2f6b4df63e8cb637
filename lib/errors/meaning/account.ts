import { nouns, says, verbs } from './words';

const denied =
	/\bdenied\b|\bforbidden\b(?! (?:words?|characters?|symbols?|content))|\bun ?auth(?:ori[sz]|enticat)ed\b|\bnot authori[sz]ed\b|\bauth\w{0,12} (?:failed|error|problem)\b/;
const notFree =
	/\bnot (?:be |yet )?(?:allowed|permitted|verified|confirmed|approved|entitled|supposed)\b|\bunder (?:\w{1,10} )?(?:review|verification|investigation)\b|\bda (?:bi )?(?:tat|khoa)\b|\bkich hoat\b|\bkhong duoc (?:phep|quyen)\b/;
const asks = /\b(?:please|vui long)\b/;
const confirm =
	/\b(?:confirm|verify|xac minh|xac nhan) (?:your )?(?:e ?mail|account|phone|identity|tai khoan)\b/;
const keyIsOld =
	/\bno (?:api )?key\b|\bneed\b|\b(?:regenerat|chang|replac)ed\b|\bno longer\b|\bverif(?:y|ied)\b|\bthay doi\b/;
const notListed =
	/\bwhitelist\b|\bnot (?:in|on|from) (?:the |our |your )?(?:\w{1,10} )?(?:list|allow|white)/;
const youAreBarred =
	/\byou(?: are| have been|'re)? (?:\w{1,10} )?(?:banned|blocked|suspended|barred|prohibited|restricted)\b/;

/** An account at a social network, or a level of the panel's, rather than the account itself. */
const ofOthers =
	/\bprivate|public|rieng tu|cong khai|level|belong|of your account|another user|username/;

/** The panel does not let this account in, or does not let it order. */
export function isBarred(said: string): boolean {
	const { wrong, missing, unknown, off, not, barred } = verbs;
	if (says(said, denied, confirm, youAreBarred)) return true;
	if (says(said, nouns.apiKey) && !/\bduplicate entry\b/.test(said)) {
		if (says(said, wrong, missing, unknown, off, barred, asks, keyIsOld)) return true;
	}
	if (says(said, nouns.api) && !/\bapi (?:v\d )?request/.test(said)) {
		if (says(said, off, notFree)) return true;
	}
	if (says(said, nouns.login) && says(said, barred, wrong, not, off, asks)) return true;
	if (says(said, nouns.permission) && says(said, not, off, barred)) return true;
	if (says(said, nouns.address) && says(said, barred, off, wrong, notListed)) return true;
	if (says(said, nouns.account) && !says(said, nouns.site, ofOthers)) {
		if (says(said, off, unknown, notFree)) return true;
		if (says(said, nouns.ordering) && says(said, not)) return true;
	}
	return says(said, nouns.ordering) && says(said, off, barred) && !says(said, nouns.link);
}

const shortOfMoney = [
	/\bnot enough (?:funds|balance|money|credit)|\binsufficient (?:funds|balance|credit|money)|\bpayment required\b|\bcan not afford\b/,
	/\b(?:no|low|out of) (?:money|funds|balance|credits?)\b/,
	/\b(?:top|add|recharge|nap|deposit|refill|fill) (?:up |more |them )?(?:your )?(?:tien|funds|money|balance|account|wallet|credits?)\b/,
	/\byou lack \S{0,3}\d|\bneed \S{0,3}\d[\d.,]{0,12}\S{0,3} more\b/,
];

/** The money does not suffice. */
export function isShortOfMoney(said: string): boolean {
	return says(said, ...shortOfMoney) || (says(said, nouns.money) && says(said, verbs.short));
}
