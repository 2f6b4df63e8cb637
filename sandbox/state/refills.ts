import type { Clock } from '../clock.ts';
import { Refusal } from '../refusal.ts';
import type { Order } from './order.ts';
import type { Orders } from './orders.ts';

export interface Refill {
	id: number;
	order: number;
	createdAt: number;
	fate: 'Completed' | 'Rejected';
	forcedStatus?: string;
}

const DURATION = 600_000;
const PAUSE = 24 * 3600_000;

export class Refills {
	readonly all = new Map<string, Refill>();
	booked = 0;
	private readonly latest = new Map<number, Refill>();
	private readonly orders: Orders;
	private readonly clock: Clock;

	constructor(orders: Orders, clock: Clock) {
		this.orders = orders;
		this.clock = clock;
	}

	request(order: Order): Refill {
		if (!order.terms.refill) throw new Refusal('refillOff');
		if (this.orders.progress(order).status !== 'Completed') throw new Refusal('refillEarly');
		const now = this.clock.now();
		const before = this.latest.get(order.id);
		if (before && now - before.createdAt < PAUSE) throw new Refusal('refillRecent');
		const id = this.all.size + 1;
		const refill = { id, order: order.id, createdAt: now, fate: order.terms.refillFate };
		this.file(refill);
		this.booked += 1;
		return refill;
	}

	file(refill: Refill): void {
		this.all.set(String(refill.id), refill);
		this.latest.set(refill.order, refill);
	}

	get(id: string): Refill {
		const refill = this.all.get(id);
		if (!refill) throw new Refusal('refillId');
		return refill;
	}

	status(refill: Refill): string {
		if (refill.forcedStatus !== undefined) return refill.forcedStatus;
		const elapsed = (this.clock.now() - refill.createdAt) / DURATION;
		if (elapsed < 0.2) return 'Pending';
		return elapsed < 1 ? 'In progress' : refill.fate;
	}
}
