import { totalQuantity, type Order } from './order.ts';

export interface Progress {
	status: string;
	remains: number;
}

/** Where an order stands at a moment: a fifth pending, a fifth processing, the rest delivering. */
export function progressOf(order: Order, now: number): Progress {
	if (order.ended) return order.ended;
	const quantity = totalQuantity(order);
	const duration = order.terms.duration * 1000;
	const elapsed = now - order.createdAt;
	if (elapsed < duration * 0.2) return { status: 'Pending', remains: quantity };
	if (elapsed < duration * 0.4) return { status: 'Processing', remains: quantity };
	if (order.terms.fate === 'canceled') return { status: 'Canceled', remains: quantity };
	if (elapsed >= duration) return finalProgress(order, quantity);
	const delivered = Math.floor((quantity * (elapsed * 10 - duration * 4)) / (duration * 6));
	return { status: 'In progress', remains: Math.max(quantity - delivered, 1) };
}

/** When an order ends by itself with money to give back; null where none will be. */
export function endsEarlyAt({ createdAt, terms }: Order): number | null {
	if (terms.fate === 'canceled') return createdAt + terms.duration * 1000 * 0.4;
	return terms.fate === 'partial' ? createdAt + terms.duration * 1000 : null;
}

function finalProgress(order: Order, quantity: number): Progress {
	if (order.terms.fate === 'partial')
		return { status: 'Partial', remains: Math.ceil(quantity * 0.4) };
	return { status: 'Completed', remains: order.terms.fate === 'overdelivered' ? -2 : 0 };
}

export const hasEnded = (status: string): boolean =>
	['Completed', 'Partial', 'Canceled', 'Expired'].includes(status);
