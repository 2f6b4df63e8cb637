import type { Money } from '../money.ts';
import type { Order } from './order.ts';

/** Subscriptions whose next post the balance could not pay: tried again once there is more of it. */
export class Unpaid {
	private plans: Order[] = [];
	private tooLittle: Money = 0n;

	add(plan: Order, balance: Money): void {
		if (this.plans.length === 0 || balance < this.tooLittle) this.tooLittle = balance;
		this.plans.push(plan);
	}

	takeAt(balance: Money): Order[] {
		if (this.plans.length === 0 || balance <= this.tooLittle) return [];
		const plans = this.plans;
		this.plans = [];
		return plans;
	}
}
