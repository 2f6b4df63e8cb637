import { nouns, verbs } from './words';

const notFree =
	/\bnot (?:be |yet )?(?:allowed|permitted|verified|confirmed|approved|entitled|supposed)\b|\bunder (?:\w{1,10} )?(?:review|verification|investigation)\b|\bda (?:bi )?(?:tat|khoa)\b|\bkich hoat\b|\bkhong duoc (?:phep|quyen)\b/;

const asks = /\b(?:please|vui long)\b/;
const confirm =
	/\b(?:confirm|verify|xac minh|xac nhan) (?:your )?(?:e ?mail|account|phone|identity|tai khoan)\b/;

/** The panel does not let this account in, or does not let it order. */
export function isBarred(said: string): boolean {
	const says = (pattern: RegExp) => pattern.test(said);
	if (
		/\bdenied\b|\bforbidden\b(?! (?:words?|characters?|symbols?|content))|\bun ?auth(?:ori[sz]|enticat)ed\b|\bnot authori[sz]ed\b|\bauth\w{0,12} (?:failed|error|problem)\b/.test(
			said,
		)
	)
		return true;
	if (says(nouns.apiKey) && !/\bduplicate entry\b/.test(said)) {
		if ([verbs.wrong, verbs.missing, verbs.unknown, verbs.off, verbs.barred, asks].some(says))
			return true;
		if (
			/\bno (?:api )?key\b|\bneed\b|\b(?:regenerat|chang|replac)ed\b|\bno longer\b|\bverif(?:y|ied)\b|\bthay doi\b/.test(
				said,
			)
		)
			return true;
	}
	if (says(nouns.api) && !/\bapi (?:v\d )?request/.test(said) && (says(verbs.off) || says(notFree)))
		return true;
	if (says(nouns.login) && [verbs.barred, verbs.wrong, verbs.not, verbs.off, asks].some(says))
		return true;
	if (says(nouns.permission) && (says(verbs.not) || says(verbs.off) || says(verbs.barred)))
		return true;
	if (says(nouns.address) && (says(verbs.barred) || says(verbs.off) || says(verbs.wrong)))
		return true;
	if (confirm.test(said)) return true;
	if (
		says(nouns.address) &&
		/\bwhitelist\b|\bnot (?:in|on|from) (?:the |our |your )?(?:\w{1,10} )?(?:list|allow|white)/.test(
			said,
		)
	)
		return true;
	if (says(nouns.account) && !isOfOthers(said)) {
		if (says(verbs.off) || says(verbs.unknown)) return true;
		if (says(notFree) || (says(nouns.ordering) && says(verbs.not))) return true;
	}
	if (says(nouns.ordering) && (says(verbs.off) || says(verbs.barred)) && !says(nouns.link))
		return true;
	return /\byou(?: are| have been|'re)? (?:\w{1,10} )?(?:banned|blocked|suspended|barred|prohibited|restricted)\b/.test(
		said,
	);
}

/** An account at a social network, or a level of the panel's, rather than the account itself. */
function isOfOthers(said: string): boolean {
	return (
		nouns.site.test(said) ||
		/\bprivate|public|rieng tu|cong khai|level|belong|of your account|another user|username/.test(
			said,
		)
	);
}

/** The money does not suffice. */
export function isShortOfMoney(said: string): boolean {
	if (
		/\bnot enough (?:funds|balance|money|credit)|\binsufficient (?:funds|balance|credit|money)|\bpayment required\b|\bcan not afford\b/.test(
			said,
		)
	)
		return true;
	if (/\b(?:no|low|out of) (?:money|funds|balance|credits?)\b/.test(said)) return true;
	if (
		/\b(?:top|add|recharge|nap|deposit|refill|fill) (?:up |more |them )?(?:your )?(?:tien|funds|money|balance|account|wallet|credits?)\b/.test(
			said,
		)
	)
		return true;
	if (/\byou lack \S{0,3}\d|\bneed \S{0,3}\d[\d.,]{0,12}\S{0,3} more\b/.test(said)) return true;
	return nouns.money.test(said) && verbs.short.test(said);
}
