import { balanceIn, noBalance, readTwoWays } from '../../answers/balance';
import { whole } from '../../answers/reading';
import { defineOperation, Unreadable } from '../../define';

const question = {
	value: 'get',
	displayName: 'Get',
	does: 'Get balance',
	description: 'Retrieve the money left on your account, and its currency',
	action: 'balance',
	offers: null,
	expects: ['balance'],
	repeatable: true,
	spends: false,
	answer: whole,
} as const;

function read(answer: unknown, isDecisive: boolean) {
	const found = balanceIn(answer);
	if (found === null) return new Unreadable(noBalance);
	const { balance, currency, doubtful } = found;
	return isDecisive && doubtful !== undefined
		? new Unreadable(readTwoWays('The balance', doubtful))
		: { balance, currency };
}

export const get = defineOperation({
	...question,
	reply: (record) => read(record, false),
	examples: [
		{
			name: 'an account in dollars',
			params: {},
			sends: { action: 'balance' },
			receives: { balance: '343.22', currency: 'USD' },
			gives: [{ balance: 343.22, currency: 'USD' }],
		},
		{
			name: 'an answer without a balance',
			params: {},
			sends: { action: 'balance' },
			receives: { balance: null },
			gives: [{ error: 'The panel did not send a balance' }],
		},
	],
});

/** For the trigger, which decides by the balance: one that can be read in two ways is refused. */
export const getDecidable = defineOperation({
	...question,
	reply: (record) => read(record, true),
	examples: [
		{
			name: 'an account of which nobody knows the currency',
			params: {},
			sends: { action: 'balance' },
			receives: { balance: '25.000' },
			gives: [{ error: 'The balance, "25.000", can be read as 25 and as 25000' }],
		},
	],
});
