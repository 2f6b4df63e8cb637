import type { Clock } from '../clock.ts';
import { money, perThousand, share, type Money } from '../money.ts';
import type { Params } from '../params.ts';
import { Refusal } from '../refusal.ts';
import type { Account } from './account.ts';
import { checkOrder, type Wanted } from './order-check.ts';
import { hasEnded, progressOf, type Progress } from './order-progress.ts';
import { totalQuantity, type Order } from './order.ts';
import { followPlan, isPlan, planProgress } from './order-plans.ts';
import type { Service } from './service.ts';

export class Orders {
	readonly all = new Map<string, Order>();
	booked = 0;
	private lastId = 1000;
	/** The only ones the clock alone can give money back for, or let place further orders. */
	private readonly moving = new Set<Order>();
	private readonly account: Account;
	private readonly clock: Clock;

	constructor(account: Account, clock: Clock) {
		this.account = account;
		this.clock = clock;
	}

	place(service: Service, params: Params): Order {
		const wanted = checkOrder(service, params);
		if (service.oneOrderALink && this.isRunning(service.service, wanted.link))
			throw new Refusal('duplicate');
		const charge = chargeOf(service, wanted);
		this.account.pay(charge);
		this.booked += 1;
		return this.enter(service, params, wanted, charge, this.clock.now(), null);
	}

	enter(
		service: Service,
		params: Params,
		wanted: Wanted,
		charge: Money,
		createdAt: number,
		parent: number | null,
	): Order {
		this.lastId += 1;
		const id = this.lastId;
		const order: Order = {
			...wanted,
			id,
			service: service.service,
			terms: service,
			params,
			charge,
			createdAt,
			startCount: (id * 37) % 5000,
			ended: null,
			children: [],
			parent,
			forced: {},
		};
		this.all.set(String(id), order);
		if (isPlan(order) || ['partial', 'canceled'].includes(service.fate)) this.moving.add(order);
		return order;
	}

	get(id: string): Order {
		const order = this.all.get(id);
		if (!order) throw new Refusal('orderId');
		return order;
	}

	progress(order: Order): Progress {
		const now = this.clock.now();
		const clock = isPlan(order) ? planProgress(order, now) : progressOf(order, now);
		return {
			status: order.forced.status ?? clock.status,
			remains: order.forced.remains ?? clock.remains,
		};
	}

	cancel(order: Order): void {
		if (!order.terms.cancel) throw new Refusal('cancelOff');
		const { status, remains } = this.progress(order);
		if (hasEnded(status)) throw new Refusal('cancelLate');
		const untouched = isPlan(order) || remains === totalQuantity(order);
		this.end(order, untouched ? 'Canceled' : 'Partial', remains);
		this.booked += 1;
	}

	/** Pays back what ended early by now and lets plans place what is due by now. */
	settle(): void {
		const now = this.clock.now();
		for (const order of this.moving) {
			if (isPlan(order)) {
				followPlan(this, this.account, order, now);
				if (hasEnded(planProgress(order, now).status)) this.moving.delete(order);
				continue;
			}
			const { status, remains } = progressOf(order, now);
			if (status === 'Canceled' || status === 'Partial') this.end(order, status, remains);
		}
	}

	private end(order: Order, status: 'Canceled' | 'Partial', remains: number): void {
		const refund = share(order.charge, Math.max(remains, 0), totalQuantity(order));
		this.account.refund(refund);
		order.charge -= refund;
		const plan = this.all.get(String(order.parent));
		if (plan) plan.charge -= refund;
		order.ended = { status, remains };
		this.moving.delete(order);
	}

	private isRunning(service: number, link: string): boolean {
		for (const order of this.all.values())
			if (order.service === service && order.link === link)
				if (!hasEnded(this.progress(order).status)) return true;
		return false;
	}
}

/** A subscription is paid post by post, a package once, everything else by the thousand. */
export function chargeOf(service: Service, wanted: Wanted): Money {
	if (wanted.kind === 'subscription') return 0n;
	if (wanted.kind === 'package') return money(service.rate);
	return perThousand(money(service.rate), wanted.quantity) * BigInt(Math.max(wanted.runs, 1));
}
