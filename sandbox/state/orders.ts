import type { Clock } from '../clock.ts';
import { share, type Money } from '../money.ts';
import type { Params } from '../params.ts';
import { Refusal } from '../refusal.ts';
import type { Account } from './account.ts';
import { Agenda } from './agenda.ts';
import { checkOrder, type Wanted } from './order-check.ts';
import { OrderFiles } from './order-files.ts';
import { progressBy } from './order-clock.ts';
import { hasExpired, isPlan, nextPlacement } from './order-plans.ts';
import { priceOf } from './order-price.ts';
import { endsEarlyAt, hasEnded, type Progress } from './order-progress.ts';
import { newOrder, totalQuantity, type Order } from './order.ts';
import type { Service } from './service.ts';
import { Unpaid } from './unpaid.ts';

export class Orders {
	booked = 0;
	private readonly files = new OrderFiles();
	/** What the clock alone will do: give money back, or let a plan place its next order. */
	private readonly agenda = new Agenda<Order>();
	private readonly unpaid = new Unpaid();
	private readonly account: Account;
	private readonly clock: Clock;

	constructor(account: Account, clock: Clock) {
		this.account = account;
		this.clock = clock;
	}

	get all(): ReadonlyMap<string, Order> {
		return this.files.all;
	}

	place(service: Service, params: Params): Order {
		const wanted = checkOrder(service, params);
		if (service.oneOrderALink && this.isRunning(service.service, wanted.link))
			throw new Refusal('duplicate');
		const charge = priceOf(service, wanted);
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
		const id = this.files.nextId();
		const order = newOrder(id, service, params, wanted, { charge, createdAt, parent });
		this.file(order);
		return order;
	}

	books() {
		return { lastId: this.files.lastId, rows: [...this.files.all.values()] };
	}

	resume({ lastId, rows }: { lastId: number; rows: readonly Order[] }): void {
		this.files.lastId = lastId;
		for (const order of rows) this.file(order);
	}

	get(id: string): Order {
		return this.files.get(id);
	}

	progress(order: Order): Progress {
		const clock = progressBy(this.clock, order);
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
		for (const plan of this.unpaid.takeAt(this.account.balance)) this.schedule(plan);
		const now = this.clock.now();
		for (let order = this.agenda.takeDue(now); order; order = this.agenda.takeDue(now)) {
			if (order.ended) continue;
			if (isPlan(order)) this.follow(order);
			else this.endIfDue(order);
		}
	}

	private file(order: Order): void {
		this.files.add(order);
		this.schedule(order);
	}

	private schedule(order: Order): void {
		const due = isPlan(order) ? nextPlacement(order) : endsEarlyAt(order);
		if (due !== null && !order.ended) this.agenda.add(due, order);
	}

	private follow(plan: Order): void {
		const due = nextPlacement(plan);
		if (due === null || hasExpired(plan, due, this.clock.lead())) return;
		const once = { ...plan, kind: 'plain' as const, runs: 0, interval: 0 };
		const charge = priceOf(plan.terms, once);
		if (plan.kind === 'subscription') {
			if (charge > this.account.balance) return this.unpaid.add(plan, this.account.balance);
			this.account.pay(charge);
			plan.charge += charge;
		}
		plan.children.push(this.enter(plan.terms, plan.params, once, charge, due, plan.id).id);
		this.schedule(plan);
	}

	private endIfDue(order: Order): void {
		const { status, remains } = progressBy(this.clock, order);
		if (status === 'Canceled' || status === 'Partial') this.end(order, status, remains);
		else this.agenda.add(this.clock.now() + 1, order);
	}

	/** Pays back by the price, not by what is left of the charge: a run may have been paid back before. */
	private end(order: Order, status: 'Canceled' | 'Partial', remains: number): void {
		const whole = totalQuantity(order);
		const undelivered = Math.min(Math.max(remains, 0), whole);
		const refund = share(priceOf(order.terms, order), undelivered, whole);
		this.account.refund(refund);
		order.charge -= refund;
		const plan = this.files.all.get(String(order.parent));
		if (plan) plan.charge -= refund;
		order.ended = { status, remains };
	}

	private isRunning(service: number, link: string): boolean {
		return this.files.for(service, link).some((order) => !hasEnded(this.progress(order).status));
	}
}
