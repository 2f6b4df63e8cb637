import type { Failure } from '../../../../lib/errors/failure';
import { inputFailure } from '../../../../lib/errors/failure';
import { isRecord } from '../../../../lib/values/record';
import { toMoney } from '../../../../lib/values/money';

/** What the panel answered to a look before buying; null where there was none. */
export type Looked = { json: unknown } | { failure: Failure } | null;

/** What can be spent; null when it was not asked for. */
export type Balance = { left: number | null } | { failure: Failure };

export function toBalance(answer: Looked): Balance {
	if (answer && 'failure' in answer) return answer;
	const left = answer && isRecord(answer.json) ? toMoney(answer.json.balance) : null;
	if (left !== null) return { left };
	return { failure: inputFailure('balance', 'The panel did not send a balance') };
}
