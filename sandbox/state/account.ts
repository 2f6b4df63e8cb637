import type { Money } from '../money.ts';
import { Refusal } from '../refusal.ts';

export class Account {
	readonly currency: string;
	balance: Money;
	spent: Money = 0n;

	constructor(currency: string, balance: Money) {
		this.currency = currency;
		this.balance = balance;
	}

	pay(amount: Money): void {
		if (amount > this.balance) throw new Refusal('funds');
		this.balance -= amount;
		this.spent += amount;
	}

	refund(amount: Money): void {
		this.balance += amount;
		this.spent -= amount;
	}
}
