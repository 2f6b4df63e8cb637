import { Refusal } from '../refusal.ts';
import type { Order } from './order.ts';

/** All orders there are, found by their ID or by what they were ordered for. */
export class OrderFiles {
	readonly all = new Map<string, Order>();
	lastId = 1000;
	private readonly byLink = new Map<string, Order[]>();

	nextId(): number {
		this.lastId += 1;
		return this.lastId;
	}

	add(order: Order): void {
		this.all.set(String(order.id), order);
		const name = nameOf(order.service, order.link);
		const linked = this.byLink.get(name);
		if (linked) linked.push(order);
		else this.byLink.set(name, [order]);
	}

	get(id: string): Order {
		const order = this.all.get(id);
		if (!order) throw new Refusal('orderId');
		return order;
	}

	for(service: number, link: string): readonly Order[] {
		return this.byLink.get(nameOf(service, link)) ?? [];
	}
}

const nameOf = (service: number, link: string): string => `${service} ${link}`;
