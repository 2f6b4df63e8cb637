import { totalQuantity, type Order } from './order.ts';

export interface Progress {
	status: string;
	remains: number;
}

/** Where an order stands at a moment: a fifth pending, a fifth processing, the rest delivering. */
export function progressOf(order: Order, now: number): Progress {
	if (order.ended) return order.ended;
	const quantity = totalQuantity(order);
	const elapsed = (now - order.createdAt) / (order.terms.duration * 1000);
	if (elapsed < 0.2) return { status: 'Pending', remains: quantity };
	if (elapsed < 0.4) return { status: 'Processing', remains: quantity };
	if (order.terms.fate === 'canceled') return { status: 'Canceled', remains: quantity };
	if (elapsed >= 1) return finalProgress(order, quantity);
	const delivered = Math.floor((quantity * (elapsed - 0.4)) / 0.6);
	return { status: 'In progress', remains: Math.max(quantity - delivered, 1) };
}

function finalProgress(order: Order, quantity: number): Progress {
	if (order.terms.fate === 'partial')
		return { status: 'Partial', remains: Math.ceil(quantity * 0.4) };
	return { status: 'Completed', remains: order.terms.fate === 'overdelivered' ? -2 : 0 };
}

export const hasEnded = (status: string): boolean =>
	['Completed', 'Partial', 'Canceled', 'Expired'].includes(status);
