import { nouns, says, verbs } from './words';

const software =
	/\bsqlstate\b|\b(?:my ?)?sql (?:error|query|server)\b|\bdatabase\b|\btable\b|\baccess denied for user '|\btoo many connections\b|\bquery (?:failed|error)\b|\block wait\b|\btransaction\b|\bdeadlock\b|\bcurl\b|\bexception\b|\bstack trace\b|\bundefined (?:index|variable|offset|method|property|array)\b|\bcall to (?:undefined|a member)\b|\bfatal error\b|\binternal (?:server )?error\b|\bduplicate entry\b|\bserver error\b|\bbad gateway\b|\bco so du lieu\b|\bout of memory\b|\bon line \d/;
const vague =
	/\b(?:unknown|unexpected|un ?identified|internal|technical|system|general|temporary|server) (?:errors?|problems?|failure|issues?|difficult\w{1,3})\b|\bsomething (?:(?:went|is|has gone) wrong|broke)\b|\bon our (?:side|end)\b|\berror (?:code )?5\d\d\b|\berror (?:while|when|during|in) \w{3,12}ing\b|\b(?:please|vui long) (?:retry|thu lai)\b|\b(?:unable|can not|could not|failed) to (?:process|handle|complete) (?:your|the|this) (?:request|order)\b|\b(?:an )?errors? (?:has )?occur\w{0,4}\b|\b(?:try|come|check|retry|again) (?:\w{1,10} )?(?:later|soon|back)\b|\bloi (?:he thong|khong xac dinh|may chu|ket noi)\b|\bco loi (?:xay ra)?|\bda xay ra loi\b|\bthu lai sau\b|\blocal save failed\b|\btechnical difficult/;
/** The API as such, as against one account's access to it. */
const closedApi =
	/\b(?:our|the) api is (?:currently |temporarily |now )?(?:un ?available|not available|down|offline|closed)\b|\bapi is (?:temporarily|down)\b/;
export const maintenance = /\b(?:maintenance|under construction|bao tri|maintaining)\b/;
/** Words around "under maintenance" that name nothing the panel sells: taken out, nothing is left. */
const filler =
	/\b(?:we|are|is|is currently|currently|now|at|the|this|moment|our|your|sorry|please|try|again|later|come|back|soon|in|under|for|on|mode|scheduled|maintenance|construction|bao tri|maintaining|temporarily|closed|down|due|to|doing|some|be|being|will|and|it|until|dang|tam|thoi|hien|tai|duoc|de|vui|long|thu|lai|sau|quay|chung|toi|dong|cua)\b/g;

const byProvider = /\bby (?:the |our )?(?:provider|supplier)/;

/** The panel itself, its database, its software or whoever it buys from has broken down. */
export function isPanelTrouble(said: string): boolean {
	if (says(said, software)) return true;
	if (says(said, closedApi) && !says(said, nouns.account)) return true;
	return says(said, nouns.provider) && says(said, verbs.broken) && !says(said, byProvider);
}

const sold = /\b(?:services?|products?|dich vu|san pham)\b/;

/** A panel in maintenance, as against a service that is. */
export function isPanelClosed(said: string): boolean {
	if (!says(said, maintenance) || isServer(said) || says(said, sold)) return false;
	const isOfPanel = says(said, nouns.machine, /\bapi\b|\bmaintenance mode\b/);
	return isOfPanel || !/\p{L}/u.test(said.replace(filler, ''));
}

/** An error without anything that it is about. */
export function isVagueTrouble(said: string): boolean {
	return says(said, vague) || (says(said, nouns.machine) && says(said, verbs.broken));
}

const tooFast =
	/\brate.?limit\w{0,3}\b|\btoo many (?:requests?|attempts?|calls?|queries)\b|\bspam(?:ming)?\b|\bflood\w{0,3}\b|\bthrottl\w{1,3}\b|\bslow down\b|\bcalm down\b|\brate exceeded\b|\brequests? (?:are |is |were )?limited\b|\bcool ?down\b|\bwait (?:before|a (?:bit|moment|little|while|minute|second)|between)\b|\btoo (?:fast|quick(?:ly)?|often|frequent(?:ly)?)\b|\bqua (?:nhanh|nhieu (?:yeu cau|lan|request))\b/;
const unit = '(?:sec|second|min|minute|hour|giay|phut|gio)s?';
const perTime = new RegExp(
	`\\b\\d{1,6} ?\\w{1,12}(?: \\w{1,12})? ?(?:(?:per|every|each|a|an|in|within|moi|trong|tren|\\/|\\/ ) ?(?:a |one |1 |\\d{1,5} ?)?)${unit}\\b`,
);
const perUnit = new RegExp(
	`\\d ?\\/ ?${unit}\\b|\\bevery (?:\\d{1,5} ?)?${unit}\\b|\\b(?:moi|per|each) ${unit}\\b.{0,20}\\d`,
);
const inShort =
	/\b(?:orders?|requests?|calls?|don|yeu cau)\b.{0,40}\b(?:short (?:time|period)|thoi gian ngan|(?:per|every|each|a|moi) (?:second|minute|hour|giay|phut|gio))\b/;
const waitFor = new RegExp(
	`\\b(?:wait|again|back|retry|cho|doi|sau)\\b (?:\\w{1,10} ){0,3}(?:\\d{1,5}|a few|some|vai|mot) ?(?:s|${unit})\\b`,
);
const quota =
	/\b(?:requests?|api|calls?|hourly|minute|orders? per|quota|yeu cau)\b.{0,30}\b(?:limit\w{0,3}|quota)\b.{0,20}\b(?:reached|exceeded|hit|over)\b|\b(?:exceeded|reached|vuot|hit)\b.{0,30}\b(?:request|api|call|rate|yeu cau|hourly)s?\b.{0,10}(?:\b(?:limit|quota)\b)?|\bquota\b/;

/** The client asks too much, or too soon. */
export function isTooFast(said: string): boolean {
	return says(said, tooFast, perTime, perUnit, inShort, waitFor, quota);
}

const server =
	/\b(?:this|that|selected|chosen|another|other|different) (?:service )?server\b|\b(?:server|may chu|kenh)(?: dich vu)? (?:nay|khac)\b|\bserver(?: so)? \d{1,3}\b|\bserver (?:hien )?(?:(?:dang|da|tam|bi) ){1,3}(?:dong|ngung|tat|khoa|dung)\b/;

/**
 * Panels call the variants of a service its servers: "This server is closed, use another server" is
 * about what is sold, not about a machine.
 */
export function isServer(said: string): boolean {
	return says(said, server);
}

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
