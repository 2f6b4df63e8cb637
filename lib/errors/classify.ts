import { isKnownStatus } from '../values/statuses';
import type { ErrorCategory } from './categories';
import * as panel from './meaning/panel';
import * as things from './meaning/things';
import { folded, inKnownNouns, nouns, says, verbs } from './meaning/words';
import type { RequestPurpose } from './purpose';

/** What was asked for, as far as the meaning of a refusal hangs on it. */
type Refused = Pick<
	RequestPurpose,
	'action' | 'spends' | 'noun' | 'chosen' | 'isKey' | 'unavailable'
>;

/** Where it is not known what was asked for. */
export const anything: Refused = {
	action: '',
	spends: false,
	noun: '',
	chosen: null,
	isKey: false,
	unavailable: null,
};

/** What a refusal is about. Its words decide: most panels say 200 to everything. */
export function classify(
	text: string,
	httpStatus: number | null,
	asked: Refused = anything,
): ErrorCategory {
	const status = httpStatus ?? 0;
	if (status === 429) return 'rate_limit';
	const meant = meaning(text, asked);
	if (isBroken(status)) {
		// The words are those of a database or a gateway, not of the panel. Two are heeded all the same
		// where no money is at stake: both forbid to go on asking at once.
		return !asked.spends && (meant === 'auth' || meant === 'rate_limit') ? meant : 'panel';
	}
	const hasWords = /\p{L}/u.test(text.slice(0, 2000));
	return meant ?? byStatus(status, hasWords) ?? 'refused';
}

/** What an HTTP status says where the words mean nothing known, or where there are none. */
function byStatus(status: number, hasWords: boolean): ErrorCategory | null {
	if (status === 401) return 'auth';
	if (status === 402) return 'funds';
	if (status === 405 || status === 413 || status === 422) return 'request';
	if (hasWords) return null;
	if (status === 403) return 'auth';
	return status === 400 || status === 404 ? 'request' : null;
}

/** Whether words speak of nothing known, so that they may be a status, such as "Shipped". */
export function isUnclear(text: string, noun = ''): boolean {
	return classify(text, null, { ...anything, noun }) === 'refused';
}

/** Whether the server broke or gave up, so that nobody can tell what became of the request. */
export function isBroken(status: number): boolean {
	return status >= 500 || status === 408;
}

/** Whether a folded text is about something. */
type Rule = (said: string, refused: Refused) => boolean;

/** The first rule that holds decides, even where the words of a later one are there as well. */
const rules: ReadonlyArray<[ErrorCategory, Rule]> = [
	['panel', panel.isPanelTrouble],
	['panel', panel.isPanelClosed],
	['request', things.isMissingAction],
	['order_id', isAboutOwnKey],
	['funds', panel.isShortOfMoney],
	['refill_unavailable', isUnavailable('refill_unavailable', nouns.refill)],
	['cancel_unavailable', isUnavailable('cancel_unavailable', nouns.cancel)],
	['duplicate', (said, refused) => mayOrder(refused) && things.isRepeat(said)],
	['rate_limit', panel.isTooFast],
	['auth', (said) => panel.isBarred(said) && !isFieldMissing(said)],
	['request', things.isMissing],
	['quantity', (said) => !things.isOfParameters(said) && things.isAboutQuantity(said)],
	['link', (said, refused) => mayOrder(refused) && things.isAboutLink(said)],
	['request', things.isNotForService],
	['service', things.isAboutService],
	['request', things.isWrongParameter],
	['order_id', things.isAboutId],
	['quantity', things.isAboutQuantity],
	['request', things.isWrongRequest],
	['service', (said) => says(said, panel.maintenance)],
	['panel', panel.isVagueTrouble],
];

/** What a refusal is about, by what its words speak of; null where that is nothing known. */
function meaning(words: string, refused: Refused): ErrorCategory | null {
	const told = folded(words);
	if (told === '' || isKnownStatus(told)) return null;
	const said = inKnownNouns(told, refused);
	return rules.find(([, holds]) => holds(said, refused))?.[0] ?? null;
}

/** An action that spends nothing asks about what is there already, so it orders nothing twice. */
function mayOrder({ action, spends }: Refused): boolean {
	return action === '' || spends;
}

function isAboutOwnKey(said: string, { isKey }: Refused): boolean {
	const isOwn = isKey && /\bkey\b/.test(said) && !says(said, nouns.api);
	return (isOwn || says(said, nouns.rotationKey)) && !says(said, verbs.missing);
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
		if (things.isMissing(said) || panel.isBarred(said)) return false;
		if (says(said, nouns.request) && says(said, verbs.wrong)) return false;
		// "Once in 24 hours" is no limit on requests.
		if (panel.isTooFast(said) && !/\b(?:hours?|days?)\b/.test(said)) return false;
		return !says(said, nouns.service) && says(said, verbs.late) && !panel.isVagueTrouble(said);
	};
}

/** "The username field is required" is about a field, not about the account. */
function isFieldMissing(said: string): boolean {
	return things.isMissing(said) && !says(said, nouns.apiKey, nouns.login, nouns.permission);
}
