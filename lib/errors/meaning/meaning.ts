import type { ErrorCategory } from '../kinds';
import { isBarred, isShortOfMoney } from './account';
import { isMissing, isNotForService, isOfParameters, isWrongParameter } from './parameters';
import { isAboutId, isAboutLink, isAboutQuantity, isAboutService, isRepeat } from './things';
import { isPanelClosed, isPanelTrouble, isTooFast, isVagueTrouble, maintenance } from './trouble';
import { folded, nouns, says, verbs } from './words';

/** What was asked for, as far as the meaning of a refusal hangs on it. */
export interface Refused {
	/** The API's name of the action; empty where it is not known. */
	action: string;
	spends: boolean;
	/** What was asked about, such as `order`; empty where that is not known. */
	noun: string;
	/** The category of words that only say that it can't be had; null where the action has none. */
	unavailable: ErrorCategory | null;
}

/** Whether a folded text is about something. */
type Rule = (said: string, refused: Refused) => boolean;

/** The first rule that holds decides, even where the words of a later one are there as well. */
const rules: ReadonlyArray<[ErrorCategory, Rule]> = [
	['panel', isPanelTrouble],
	['panel', isPanelClosed],
	['request', isMissingAction],
	['order_id', isAboutRotationKey],
	['funds', isShortOfMoney],
	['refill_unavailable', isUnavailable('refill_unavailable', nouns.refill)],
	['cancel_unavailable', isUnavailable('cancel_unavailable', nouns.cancel)],
	['duplicate', (said, refused) => mayOrder(refused) && isRepeat(said)],
	['rate_limit', isTooFast],
	['auth', (said) => isBarred(said) && !isFieldMissing(said)],
	['request', isMissing],
	['quantity', (said) => !isOfParameters(said) && isAboutQuantity(said)],
	['link', (said, refused) => mayOrder(refused) && isAboutLink(said)],
	['request', isNotForService],
	['service', isAboutService],
	['request', isWrongParameter],
	['order_id', isAboutId],
	['quantity', isAboutQuantity],
	['request', isWrongRequest],
	['service', (said) => says(said, maintenance)],
	['panel', isVagueTrouble],
];

/** What a panel says of an order or a refill that stands well or ill: data, and no refusal. */
const status =
	/^(?:in )?(?:pending|process(?:ing)?|progress|completed?|partial(?:ly(?: completed)?)?|cancell?ed|refunded|fail(?:ed)?|error|awaiting|active|paused|expired|refilling|rejected|queued|done|success|hoan thanh|da huy|dang (?:chay|cho|xu ly)|cho xu ly|that bai|inprogress)$/;

/** What a refusal is about, by what its words speak of; null where that is nothing known. */
export function meaning(words: string, refused: Refused): ErrorCategory | null {
	const said = inKnownNouns(folded(words), refused.noun);
	if (said === '' || status.test(said)) return null;
	return rules.find(([, holds]) => holds(said, refused))?.[0] ?? null;
}

/** What has a name of its own, such as a ticket, is refused in the same words as an order. */
function inKnownNouns(text: string, noun: string): string {
	const isKnown = says(noun, nouns.order, nouns.refill, nouns.service, nouns.rotationKey);
	return noun === '' || isKnown ? text : text.replaceAll(noun, 'order');
}

/** An action that spends nothing asks about what is there already, so it orders nothing twice. */
function mayOrder({ action, spends }: Refused): boolean {
	return action === '' || spends;
}

const action = /\b(?:actions?|methods?|commands?|hanh dong|phuong thuc)\b/;
const wrongAction =
	/\b(?:invalid|incorrect|wrong|un ?supported|undefined|unknown|not (?:supported|implemented|defined|given|valid|recogni[sz]ed)|no|khong (?:hop le|ho tro))\b/;

function isMissingAction(said: string): boolean {
	if (says(said, nouns.permission) || !says(said, action)) return false;
	return says(said, verbs.unknown, verbs.missing, wrongAction);
}

function isWrongRequest(said: string): boolean {
	const { wrong, unknown, not } = verbs;
	const isRefused = says(said, wrong, unknown, not, /\bfailed\b|\bempty\b/);
	return says(said, nouns.request) && isRefused && !isVagueTrouble(said);
}

function isAboutRotationKey(said: string, { noun }: Refused): boolean {
	const isKey = noun.endsWith('key') && /\bkey\b/.test(said) && !says(said, nouns.api);
	return (isKey || says(said, nouns.rotationKey)) && !says(said, verbs.missing);
}

const notFound =
	/\b(?:no refills? (?:found|with)|(?:with|by) (?:this|that|the given) (?:id|number)|not? (?:be )?found|does not exist|not exist|no such|unknown|khong (?:ton tai|tim thay)|tim thay)\b/;
const wrong = /\b(?:wrong|incorrect|invalid|bad|sai|khong (?:dung|hop le))\b/;

/** What was asked for is named, or it is what this action asks for, and it can't be had. */
function isUnavailable(category: ErrorCategory, named: RegExp): Rule {
	return (said, { unavailable }) => {
		if (unavailable !== null && unavailable !== category) return false;
		const isNamed = says(said, named);
		if (!isNamed && unavailable !== category) return false;
		if (says(said, notFound) || (says(said, wrong) && !/\beligible\b/.test(said))) return false;
		if (isNamed) return says(said, verbs.late);
		if (isMissing(said) || isBarred(said)) return false;
		if (says(said, nouns.request) && says(said, verbs.wrong)) return false;
		// "Once in 24 hours" is no limit on requests.
		if (isTooFast(said) && !/\b(?:hours?|days?)\b/.test(said)) return false;
		return !says(said, nouns.service) && says(said, verbs.late) && !isVagueTrouble(said);
	};
}

/** "The username field is required" is about a field, not about the account. */
function isFieldMissing(said: string): boolean {
	return isMissing(said) && !says(said, nouns.apiKey, nouns.login, nouns.permission);
}
