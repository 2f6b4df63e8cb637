import { balanceIn, noBalance, readTwoWays } from '../../../../lib/answers/balance';
import type { OrFailure } from '../../../../lib/errors/failure';
import { inputFailure } from '../../../../lib/errors/failure';

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
