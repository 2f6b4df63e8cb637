import { balanceIn } from '../answers/balance';
import type { Client } from '../requests/client';
import type { Panel } from './panel';

const keptAtMost = 1_000;
/** Currencies by account, as panels told them together with a balance. */
const told = new Map<string, string>();

/** The same client, which notes the account's currency where an answer tells it. */
export function notingCurrency(client: Client, { identity }: Panel): Client {
	return async (request) => {
		const answer = await client(request);
		if (request.action !== 'balance' || 'failure' in answer) return answer;
		const currency = balanceIn(answer.json)?.currency?.trim();
		if (!currency) return answer;
		told.delete(identity);
		told.set(identity, currency);
		const [oldest] = told.keys();
		if (told.size > keptAtMost && oldest !== undefined) told.delete(oldest);
		return answer;
	};
}

/** What any step, poll or form of this process was told of the account; null where none was. */
export function toldCurrency({ identity }: Panel): string | null {
	return told.get(identity) ?? null;
}
