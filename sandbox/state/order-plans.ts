import { given, wholeNumber } from '../params.ts';
import { dateOf } from './expiry.ts';
import type { Progress } from './order-progress.ts';
import type { Order } from './order.ts';

export const isPlan = (order: Order): boolean =>
	order.kind === 'dripfeed' || order.kind === 'subscription';

/** When a drip-feed or a subscription places its next order; null once it has placed them all. */
export function nextPlacement(plan: Order): number | null {
	const placed = plan.children.length;
	if (plan.ended || placed >= plannedOrders(plan)) return null;
	if (plan.kind === 'dripfeed') return plan.createdAt + placed * plan.interval * 60_000;
	// Posts that were there before are ordered for at once; a new one comes once in a duration.
	const newPosts = placed - oldPosts(plan);
	return newPosts < 0
		? plan.createdAt
		: plan.createdAt + (newPosts + 1) * plan.terms.duration * 1000;
}

/** @param lead how far the panel's clock runs ahead of the calendar */
export function hasExpired(plan: Order, at: number, lead: number): boolean {
	const day = dateOf(given(plan.params, 'expiry'));
	return day !== null && at - lead > day + 24 * 3600_000;
}

export function planProgress(plan: Order, now: number, lead: number): Progress {
	return { status: planStatus(plan, now, lead), remains: waitingRuns(plan) * plan.quantity };
}

function planStatus(plan: Order, now: number, lead: number): string {
	if (plan.ended) return 'Canceled';
	if (plan.children.length >= plannedOrders(plan)) return 'Completed';
	if (hasExpired(plan, now, lead)) return 'Expired';
	return plan.kind === 'dripfeed' ? 'In progress' : 'Active';
}

const waitingRuns = (plan: Order): number =>
	plan.kind === 'dripfeed' ? plan.runs - plan.children.length : 0;

/** Without `posts` a subscription has no end at real panels; here it is three new posts. */
const plannedOrders = (plan: Order): number =>
	plan.kind === 'dripfeed' ? plan.runs : oldPosts(plan) + (numberOf(plan, 'posts') ?? 3);

const oldPosts = (plan: Order): number => numberOf(plan, 'old_posts') ?? 0;

const numberOf = (plan: Order, name: string): number | null =>
	wholeNumber(given(plan.params, name));
