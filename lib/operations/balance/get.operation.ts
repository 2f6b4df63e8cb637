import { balanceIn, noBalance } from '../../answers/balance';
import { whole } from '../../answers/whole';
import { defineOperation, Unreadable } from '../../define';

export const get = defineOperation({
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
	reply: (record) => {
		const found = balanceIn(record);
		return found ? { balance: found.balance, currency: found.currency } : new Unreadable(noBalance);
	},
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
