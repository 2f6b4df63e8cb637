import { nouns } from './nouns';
import { isServer } from './server';
import { verbs } from './verbs';

const software =
	/\bsqlstate\b|\b(?:my ?)?sql (?:error|query|server)\b|\bdatabase\b|\btable\b|\baccess denied for user '|\btoo many connections\b|\bquery (?:failed|error)\b|\block wait\b|\btransaction\b|\bdeadlock\b|\bcurl\b|\bexception\b|\bstack trace\b|\bundefined (?:index|variable|offset|method|property|array)\b|\bcall to (?:undefined|a member)\b|\bfatal error\b|\binternal (?:server )?error\b|\bduplicate entry\b|\bserver error\b|\bbad gateway\b|\bco so du lieu\b|\bout of memory\b|\bon line \d/;
const vague =
	/\b(?:unknown|unexpected|un ?identified|internal|technical|system|general|temporary|server) (?:errors?|problems?|failure|issues?|difficult\w{1,3})\b|\bsomething (?:(?:went|is|has gone) wrong|broke)\b|\bon our (?:side|end)\b|\berror (?:code )?5\d\d\b|\berror (?:while|when|during|in) \w{3,12}ing\b|\b(?:please|vui long) (?:retry|thu lai)\b|\b(?:unable|can not|could not|failed) to (?:process|handle|complete) (?:your|the|this) (?:request|order)\b|\b(?:an )?errors? (?:has )?occur\w{0,4}\b|\b(?:try|come|check|retry|again) (?:\w{1,10} )?(?:later|soon|back)\b|\bloi (?:he thong|khong xac dinh|may chu|ket noi)\b|\bco loi (?:xay ra)?|\bda xay ra loi\b|\bthu lai sau\b|\blocal save failed\b|\btechnical difficult/;
/** The API itself, for everybody. */
const closedApi =
	/\b(?:our|the) api is (?:currently |temporarily |now )?(?:un ?available|not available|down|offline|closed)\b|\bapi is (?:temporarily|down)\b/;
const maintenance = /\b(?:maintenance|under construction|bao tri|maintaining)\b/;
/** Words around "under maintenance" that name nothing the panel sells. */
const filler =
	/\b(?:we|are|is|is currently|currently|now|at|the|this|moment|our|your|sorry|please|try|again|later|come|back|soon|in|under|for|on|mode|scheduled|maintenance|construction|bao tri|maintaining|temporarily|closed|down|due|to|doing|some|be|being|will|and|it|until|dang|tam|thoi|hien|tai|duoc|de|vui|long|thu|lai|sau|quay|chung|toi|dong|cua)\b/g;

/** The panel itself, its database, its software or whoever it buys from has broken down. */
export function isPanelTrouble(said: string): boolean {
	if (software.test(said)) return true;
	if (closedApi.test(said) && !nouns.account.test(said)) return true;
	return (
		nouns.provider.test(said) &&
		verbs.broken.test(said) &&
		!/\bby (?:the |our )?(?:provider|supplier)/.test(said)
	);
}

/** A panel in maintenance, as against a service that is. */
export function isPanelClosed(said: string): boolean {
	if (
		!maintenance.test(said) ||
		isServer(said) ||
		/\b(?:services?|products?|dich vu|san pham)\b/.test(said)
	)
		return false;
	return (
		nouns.machine.test(said) ||
		/\bapi\b|\bmaintenance mode\b/.test(said) ||
		!/\p{L}/u.test(said.replace(filler, ''))
	);
}

export function isSomethingInMaintenance(said: string): boolean {
	return maintenance.test(said);
}

/** An error without anything that it is about. */
export function isVagueTrouble(said: string): boolean {
	if (vague.test(said)) return true;
	return nouns.machine.test(said) && verbs.broken.test(said);
}
