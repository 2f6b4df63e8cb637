import type { ErrorCategory } from '../kinds';
import { isBarred, isShortOfMoney } from './account';
import { folded, nouns, verbs } from './words';
import {
	isPanelClosed,
	isPanelTrouble,
	isSomethingInMaintenance,
	isTooFast,
	isVagueTrouble,
} from './trouble';
import {
	isMissing,
	isNotForService,
	isOfParameters,
	isWrongParameter,
	type Refused,
} from './parameters';
import { isAboutId, isAboutLink, isAboutQuantity, isAboutService, isRepeat } from './things';

/** What a panel says of an order or a refill that stands well or ill: data, and no refusal. */
const status =
	/^(?:in )?(?:pending|process(?:ing)?|progress|completed?|partial(?:ly(?: completed)?)?|cancell?ed|refunded|fail(?:ed)?|error|awaiting|active|paused|expired|refilling|rejected|queued|done|success|hoan thanh|da huy|dang (?:chay|cho|xu ly)|cho xu ly|that bai|inprogress)$/;

interface Said extends Pick<Refused, 'noun' | 'unavailable'> {
	/** Folded. */
	text: string;
	/** Something that is there already was asked about, so that nothing was ordered. */
	isAboutOne: boolean;
}

/** In order: what comes first is meant even where the words of a later one are there as well. */
const rules: ReadonlyArray<[ErrorCategory, (said: Said) => boolean]> = [
	['panel', ({ text }) => isPanelTrouble(text)],
	['panel', ({ text }) => isPanelClosed(text)],
	['request', isMissingAction],
	['order_id', isAboutRotationKey],
	['funds', ({ text }) => isShortOfMoney(text)],
	['refill_unavailable', (said) => isUnavailable(said, 'refill_unavailable', nouns.refill)],
	['cancel_unavailable', (said) => isUnavailable(said, 'cancel_unavailable', nouns.cancel)],
	['duplicate', ({ text, isAboutOne }) => !isAboutOne && isRepeat(text)],
	['rate_limit', ({ text }) => isTooFast(text)],
	['auth', ({ text }) => isBarred(text) && !isFieldMissing(text)],
	['request', ({ text }) => isMissing(text)],
	['quantity', ({ text }) => !isOfParameters(text) && isAboutQuantity(text)],
	['link', ({ text, isAboutOne }) => !isAboutOne && isAboutLink(text)],
	['request', ({ text }) => isNotForService(text)],
	['service', ({ text }) => isAboutService(text)],
	['request', ({ text }) => isWrongParameter(text)],
	['order_id', ({ text }) => isAboutId(text)],
	['quantity', ({ text }) => isAboutQuantity(text)],
	[
		'request',
		({ text }) =>
			nouns.request.test(text) &&
			(verbs.wrong.test(text) ||
				verbs.unknown.test(text) ||
				verbs.not.test(text) ||
				/\bfailed\b|\bempty\b/.test(text)) &&
			!isVagueTrouble(text),
	],
	['service', ({ text }) => isSomethingInMaintenance(text)],
	['panel', ({ text }) => isVagueTrouble(text)],
];

/** What a refusal is about, by what its words speak of; null where that is nothing known. */
export function meaning(words: string, refused: Refused): ErrorCategory | null {
	const { action, noun, spends, unavailable } = refused;
	const text = inKnownNouns(folded(words), noun);
	if (text === '' || status.test(text)) return null;
	const said: Said = { text, noun, unavailable, isAboutOne: action !== '' && !spends };
	return rules.find(([, holds]) => holds(said))?.[0] ?? null;
}

/** What is asked about by a name of its own is refused in the words that an order is. */
function inKnownNouns(text: string, noun: string): string {
	const known = [nouns.order, nouns.refill, nouns.service, nouns.rotationKey];
	const isKnown = known.some((pattern) => pattern.test(noun));
	return noun === '' || isKnown ? text : text.replaceAll(noun, 'order');
}

function isMissingAction({ text }: Said): boolean {
	return (
		!nouns.permission.test(text) &&
		/\b(?:actions?|methods?|commands?|hanh dong|phuong thuc)\b/.test(text) &&
		(verbs.unknown.test(text) ||
			verbs.missing.test(text) ||
			/\b(?:invalid|incorrect|wrong|un ?supported|undefined|unknown|not (?:supported|implemented|defined|given|valid|recogni[sz]ed)|no|khong (?:hop le|ho tro))\b/.test(
				text,
			))
	);
}

function isAboutRotationKey({ text, noun }: Said): boolean {
	const isMeant =
		nouns.rotationKey.test(text) ||
		(noun.endsWith('key') && /\bkey\b/.test(text) && !nouns.api.test(text));
	return isMeant && !verbs.missing.test(text);
}

const notFound =
	/\b(?:no refills? (?:found|with)|(?:with|by) (?:this|that|the given) (?:id|number)|not? (?:be )?found|does not exist|not exist|no such|unknown|khong (?:ton tai|tim thay)|tim thay)\b/;

/** What was asked for is named, or it is what this action asks for, and it can't be had. */
function isUnavailable(
	{ text, unavailable }: Said,
	category: ErrorCategory,
	named: RegExp,
): boolean {
	if (unavailable !== null && unavailable !== category) return false;
	const isNamed = named.test(text);
	if (!isNamed && unavailable !== category) return false;
	if (
		notFound.test(text) ||
		(/\b(?:wrong|incorrect|invalid|bad|sai|khong (?:dung|hop le))\b/.test(text) &&
			!/\beligible\b/.test(text))
	)
		return false;
	if (isNamed) return verbs.late.test(text);
	if (isMissing(text) || isBarred(text) || (nouns.request.test(text) && verbs.wrong.test(text)))
		return false;
	if (nouns.service.test(text) || (isTooFast(text) && !/\b(?:hours?|days?)\b/.test(text)))
		return false;
	return verbs.late.test(text) && !isVagueTrouble(text);
}

/** "The username field is required": of a field, not of the account. */
function isFieldMissing(text: string): boolean {
	return (
		isMissing(text) &&
		!nouns.apiKey.test(text) &&
		!nouns.login.test(text) &&
		!nouns.permission.test(text)
	);
}
