import { given, wholeNumber } from '../params.ts';
import { Refusal } from '../refusal.ts';
import { money, perThousand } from '../money.ts';
import type { Account } from './account.ts';
import type { Progress } from './order-progress.ts';
import type { Order } from './order.ts';
import type { Orders } from './orders.ts';

export const isPlan = (order: Order): boolean =>
	order.kind === 'dripfeed' || order.kind === 'subscription';

/** Lets a drip-feed or a subscription place the orders that are due by now. */
export function followPlan(orders: Orders, account: Account, plan: Order, now: number): void {
	while (!plan.ended && plan.children.length < plannedOrders(plan)) {
		const due = nextDue(plan);
		if (due > now || due > expiryOf(plan)) return;
		if (plan.kind === 'subscription' && !payForPost(account, plan)) return;
		const once = { ...plan, kind: 'plain' as const, runs: 0, interval: 0 };
		const charge = perThousand(money(plan.terms.rate), plan.quantity);
		const child = orders.enter(plan.terms, plan.params, once, charge, due, plan.id);
		plan.children.push(child.id);
	}
}

export function planProgress(plan: Order, now: number): Progress {
	const waiting = plan.kind === 'dripfeed' ? plan.runs - plan.children.length : 0;
	return { status: planStatus(plan, now), remains: waiting * plan.quantity };
}

function planStatus(plan: Order, now: number): string {
	if (plan.ended) return 'Canceled';
	if (plan.children.length >= plannedOrders(plan)) return 'Completed';
	if (now > expiryOf(plan)) return 'Expired';
	return plan.kind === 'dripfeed' ? 'In progress' : 'Active';
}

const plannedOrders = (plan: Order): number =>
	plan.kind === 'dripfeed' ? plan.runs : wholeNumber(given(plan.params, 'posts')) || 3;

/** The account that is subscribed to posts once in a service's duration. */
function nextDue(plan: Order): number {
	if (plan.kind === 'dripfeed')
		return plan.createdAt + plan.children.length * plan.interval * 60_000;
	return plan.createdAt + (plan.children.length + 1) * plan.terms.duration * 1000;
}

function expiryOf(plan: Order): number {
	const [day, month, year] = given(plan.params, 'expiry').split('/').map(Number);
	if (!day || !month || !year) return Number.POSITIVE_INFINITY;
	return Date.UTC(year, month - 1, day + 1);
}

function payForPost(account: Account, plan: Order): boolean {
	const charge = perThousand(money(plan.terms.rate), plan.quantity);
	try {
		account.pay(charge);
	} catch (error) {
		if (error instanceof Refusal) return false;
		throw error;
	}
	plan.charge += charge;
	return true;
}
