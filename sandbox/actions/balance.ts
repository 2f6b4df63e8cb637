import { moneyText } from '../money.ts';
import { reading } from './action.ts';

export const balance = reading(({ account }) => ({
	balance: moneyText(account.balance),
	currency: account.currency,
}));
