import { balanceIn, noBalance, readTwoWays } from '../../../../lib/answers/balance';
import type { Call, Quoted } from '../../../../lib/define';
import {
	failure,
	type Failure,
	inputFailure,
	type OrFailure,
} from '../../../../lib/errors/failure';
import type { RequestPurpose } from '../../../../lib/errors/purpose';
import { minus, plus } from '../../../../lib/values/money';

/** What the user allows one purchase to be. */
export interface Limits {
	checkFirst: boolean;
	deduplicationKey?: string | undefined;
	maxCost?: number | undefined;
	maxTotalCost?: number | undefined;
}

/** What the items before this one cost. */
export interface Spent {
	/** In the whole run, earlier tries of it included: what counts for Max Total Cost. */
	run: number;
	/** In this try: what the balance has yet to pay, for it was looked at when this try began. */
	thisTry: number;
}

/** What the catalogue says of a purchase; a failure when it could not be read. */
export type Appraisal = Quoted & { failure?: Failure };

interface Case {
	asked: RequestPurpose;
	limits: Limits;
	appraisal: Appraisal;
	spent: Spent;
	balance: Balance;
}

const unknown: Quoted = { cost: null, problems: [] };

/** @param currency that of the account, where it is known */
export function appraise(call: Call, catalogue: Looked, currency: string | null): Appraisal {
	if (catalogue && 'failure' in catalogue) return { ...unknown, failure: catalogue.failure };
	return (catalogue && call.quote?.(catalogue.json, currency)) ?? unknown;
}

/** Why an item must not be bought; null when nothing speaks against it. */
export function objection({ asked, limits, appraisal, spent, balance }: Case): Failure | null {
	const { cost, problems, unpriced, doubtful } = appraisal;
	const { checkFirst, maxCost, maxTotalCost } = limits;
	const refuse = (sentence: string) => inputFailure(asked.action, sentence);
	if (appraisal.failure) return notChecked(appraisal.failure, asked);
	if (checkFirst && 'failure' in balance) return notChecked(balance.failure, asked);
	if (problems.length > 0 && (checkFirst || cost === null)) return refuse(problems.join(' '));
	if (doubtful !== undefined) {
		return refuse(`${readTwoWays("The price in the panel's list", doubtful)}; it was not sent`);
	}
	if (cost === null) {
		const isLimited = maxCost !== undefined || maxTotalCost !== undefined;
		if (isLimited) return refuse(`${unknowable(unpriced)}, so a cost limit can't be kept`);
		return checkFirst && unpriced
			? refuse(`${unknowable(unpriced)}, so it can't be checked against the balance`)
			: null;
	}
	if (maxCost !== undefined && cost > maxCost) {
		return refuse(`The cost would be ${cost}, more than Max Cost (${maxCost})`);
	}
	if (maxTotalCost !== undefined && plus(spent.run, cost) > maxTotalCost) {
		return refuse(
			`The cost would be ${cost}, which takes the run over Max Total Cost (${maxTotalCost})`,
		);
	}
	const left =
		'left' in balance && balance.left !== null ? minus(balance.left, spent.thisTry) : null;
	if (!checkFirst || left === null || cost <= left) return null;
	const error = `The balance does not cover this item: it costs ${cost}, and ${left} would be left`;
	return failure({ asked, category: 'funds', outcome: 'not_sent', error });
}

function unknowable(unpriced: boolean | undefined): string {
	return unpriced
		? "The cost can't be known beforehand because the panel's list gives no price"
		: "The cost can't be known beforehand";
}

/** What the check needs could not be read, so the item was not sent. */
function notChecked(found: Failure, asked: RequestPurpose): Failure {
	const { category, panelMessage, httpStatus } = found.details;
	return failure({
		asked,
		category,
		outcome: 'not_sent',
		panelMessage,
		httpStatus,
		error: `Not sent, because it could not be checked first: ${found.error}`,
		message: found.message,
	});
}

/** What the panel answered to a look before buying; null where there was none. */
export type Looked = OrFailure<{ json: unknown }> | null;

/** What can be spent; null when it was not asked for. */
export type Balance = OrFailure<{ left: number | null }>;

export function toBalance(answer: Looked): Balance {
	if (answer === null) return { left: null };
	if ('failure' in answer) return answer;
	const found = balanceIn(answer.json);
	if (found === null) return { failure: inputFailure('balance', noBalance) };
	if (found.doubtful === undefined) return { left: found.balance };
	return { failure: inputFailure('balance', readTwoWays('The balance', found.doubtful)) };
}

/** The account's currency, where the panel said it. */
export function currencyIn(answer: Looked): string | null {
	return answer && 'json' in answer ? (balanceIn(answer.json)?.currency ?? null) : null;
}
