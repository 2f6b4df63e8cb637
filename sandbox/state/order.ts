import type { Money } from '../money.ts';
import type { Params } from '../params.ts';
import type { Service } from './service.ts';
import type { Wanted } from './order-check.ts';

export interface Order extends Wanted {
	id: number;
	service: number;
	/** As it was when the order was booked: later changes of the catalogue don't touch it. */
	terms: Service;
	params: Params;
	charge: Money;
	createdAt: number;
	startCount: number;
	/** Set once an order has ended early and its money went back. */
	ended: { status: 'Canceled' | 'Partial'; remains: number } | null;
	/** Orders a drip-feed or subscription has placed so far. */
	children: number[];
	parent: number | null;
	forced: ForcedOrder;
}

/** What a test wants to read instead of what the clock says; `answer` may hold anything. */
export interface ForcedOrder {
	status?: string;
	remains?: number;
	charge?: string;
	startCount?: number;
	answer?: Record<string, unknown>;
}

export const totalQuantity = (order: Order): number => order.quantity * Math.max(order.runs, 1);

export const newOrder = (
	id: number,
	service: Service,
	params: Params,
	wanted: Wanted,
	booking: Pick<Order, 'charge' | 'createdAt' | 'parent'>,
): Order => ({
	...wanted,
	...booking,
	id,
	service: service.service,
	terms: service,
	params,
	startCount: (id * 37) % 5000,
	ended: null,
	children: [],
	forced: {},
});
