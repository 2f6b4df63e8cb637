import { whole } from '../../answers/whole';
import { isRecord } from '../../values/record';
import { toMoney } from '../../values/money';
import { toText } from '../../values/text';
import { defineOperation, Unreadable } from '../../define';

export const get = defineOperation({
	value: 'get',
	displayName: 'Get',
	action: 'Get balance',
	description: 'Retrieve the money left on your account, and its currency',
	api: 'balance',
	offers: null,
	expects: ['balance'],
	fields: {},
	repeatable: true,
	spends: false,
	answer: whole,
	reply: (record) => {
		const found = isRecord(record) && isRecord(record.data) ? record.data : record;
		const balance = isRecord(found) ? toMoney(found.balance) : null;
		if (!isRecord(found) || balance === null) {
			return new Unreadable('The panel did not send a balance');
		}
		return { balance, currency: toText(found.currency) };
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
