import { getDecidable } from '../../../lib/operations/balance/get.operation';
import { decimal } from '../../../lib/define';
import { compareBalance } from '../compare/thresholds';
import { defineEvent } from '../event';
import { watchList } from '../look/list';

const below = (balance: number, before: number) => ({
	change: 'below',
	balance,
	currency: 'USD',
	threshold: 10,
	previous: { balance: before },
});

export const balanceBelow = defineEvent({
	value: 'balanceBelow',
	displayName: 'Balance Below',
	description: 'When the balance falls below an amount, and again after it was back above',
	changes: ['below'],
	fields: {
		threshold: decimal(
			{
				displayName: 'Threshold',
				description: "The amount, in the account's currency, below which the balance is reported",
			},
			{ preset: 10 },
		),
	},
	startsAfreshWith: ['threshold'],
	watch: ({ threshold }, wishes) =>
		watchList({ operation: getDecidable }, compareBalance({ threshold, ...wishes })),
	examples: [
		{
			name: 'each crossing is reported once',
			params: { threshold: 10 },
			polls: [
				{ receives: { balance: '20', currency: 'USD' }, reports: [] },
				{ receives: { balance: '9.5', currency: 'USD' }, reports: [below(9.5, 20)] },
				{ receives: { balance: '3', currency: 'USD' }, reports: [] },
				{ receives: { balance: '30', currency: 'USD' }, reports: [] },
				{ receives: { balance: '4', currency: 'USD' }, reports: [below(4, 30)] },
			],
		},
	],
});
