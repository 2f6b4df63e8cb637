import type { Clock } from '../clock.ts';
import { money, type Money } from '../money.ts';
import { given, required, wholeNumber, type Params } from '../params.ts';
import { randomText } from '../random.ts';
import { Refusal } from '../refusal.ts';
import type { Account } from './account.ts';
import { Agenda } from './agenda.ts';
import { isInStock, type Product } from './products.ts';

export interface ProductOrder {
	id: number;
	product: number;
	quantity: number;
	charge: Money;
	createdAt: number;
	params: Params;
	terms: Product;
	result: string;
	forced: ForcedProductOrder;
}

/** What a test wants to read instead of what the clock says. */
export interface ForcedProductOrder {
	status?: string;
	answer?: Record<string, unknown>;
}

export class ProductOrders {
	readonly all = new Map<string, ProductOrder>();
	booked = 0;
	private lastId = 500;
	private readonly agenda = new Agenda<ProductOrder>();
	private readonly account: Account;
	private readonly clock: Clock;

	constructor(account: Account, clock: Clock) {
		this.account = account;
		this.clock = clock;
	}

	place(product: Product, params: Params): ProductOrder {
		const quantity = checkQuantity(product, params);
		if (product.require !== undefined) required(params, 'require');
		const charge = money(product.rate) * BigInt(quantity);
		this.account.pay(charge);
		this.booked += 1;
		return this.enter(product, params, quantity, charge);
	}

	enter(product: Product, params: Params, quantity: number, charge: Money): ProductOrder {
		this.lastId += 1;
		const order: ProductOrder = {
			id: this.lastId,
			product: product.product,
			quantity,
			charge,
			createdAt: this.clock.now(),
			params,
			terms: { ...product },
			result: Array.from({ length: quantity }, () => randomText(24)).join('\n'),
			forced: {},
		};
		this.file(order);
		return order;
	}

	books() {
		return { lastId: this.lastId, rows: [...this.all.values()] };
	}

	resume({ lastId, rows }: { lastId: number; rows: readonly ProductOrder[] }): void {
		this.lastId = lastId;
		for (const order of rows) this.file(order);
	}

	get(id: string): ProductOrder {
		const order = this.all.get(id);
		if (!order) throw new Refusal('orderId');
		return order;
	}

	status(order: ProductOrder): string {
		if (order.forced.status !== undefined) return order.forced.status;
		const now = this.clock.now();
		if (now >= endOf(order)) return order.terms.fate;
		const elapsed = (now - order.createdAt) / (order.terms.duration * 1000);
		return elapsed < 0.2 ? 'Pending' : 'In progress';
	}

	/** Gives the money of canceled orders back once the clock has come to them. */
	settle(): void {
		const now = this.clock.now();
		for (let order = this.agenda.takeDue(now); order; order = this.agenda.takeDue(now)) {
			if (this.status(order) !== 'Canceled') continue;
			this.account.refund(order.charge);
			order.charge = 0n;
		}
	}

	private file(order: ProductOrder): void {
		this.all.set(String(order.id), order);
		this.schedule(order);
	}

	private schedule(order: ProductOrder): void {
		if (order.terms.fate === 'Canceled' && order.charge > 0n) this.agenda.add(endOf(order), order);
	}
}

/** What is in stock is delivered at once. */
const endOf = ({ createdAt, terms }: ProductOrder): number =>
	createdAt + (terms.type === 'Auto' ? 0 : terms.duration * 1000);

function checkQuantity(product: Product, params: Params): number {
	const quantity = wholeNumber(given(params, 'quantity'));
	if (!quantity) throw new Refusal('quantity');
	if (quantity < product.min) throw new Refusal('minimum', product.min);
	if (quantity > product.max) throw new Refusal('maximum', product.max);
	if (!isInStock(product)) throw new Refusal('stock');
	if (product.inventory !== undefined && quantity > product.inventory)
		throw new Refusal('maximum', product.inventory);
	return quantity;
}
