import { lookingAt } from '../errors/purpose';
import { readsTwoWays, toMoney } from '../values/money';
import { isRecord } from '../values/record';
import { toText } from '../values/text';

export const balanceRequest = lookingAt({
	action: 'balance',
	expects: ['balance'],
	isCatalogue: false,
});

interface AccountBalance {
	balance: number;
	currency: string | null;
	/** The panel's own text where it can be read as two amounts: nothing may be decided by it. */
	doubtful?: string;
}

/** What the answer to `balance` says of the money left; null where it says nothing. */
export function balanceIn(answer: unknown): AccountBalance | null {
	const found = isRecord(answer) && isRecord(answer.data) ? answer.data : answer;
	if (!isRecord(found)) return null;
	const { balance: text, currency } = found;
	const balance = toMoney(text, currency);
	if (balance === null) return null;
	const doubtful = readsTwoWays(text, currency) ? { doubtful: text.trim() } : {};
	return { balance, currency: toText(currency), ...doubtful };
}

export const noBalance = 'The panel did not send a balance';

/** Why nothing may be decided by such an amount, as the beginning of a sentence. */
export function readTwoWays(what: string, amount: string): string {
	const digits = amount.replace(/[^\d.]/g, '');
	return `${what}, "${amount}", can be read as ${Number(digits)} and as ${digits.replace('.', '')}, because nothing says in which currency it is`;
}
