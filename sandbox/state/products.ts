import { Refusal } from '../refusal.ts';

export interface Product {
	product: number;
	name: string;
	category: string;
	rate: number;
	min: number;
	max: number;
	type: 'Auto' | 'Service';
	/** What the seller must be told; no question when it is missing. */
	require?: string;
	/** Counted for Auto products; a Service product is made to order. */
	inventory?: number;
	/** How an order of a Service product ends. */
	fate: 'Completed' | 'Canceled';
	/** Panel seconds until a Service product is delivered. */
	duration: number;
}

export type ProductSketch = Pick<Product, 'name' | 'category' | 'rate'> & Partial<Product>;

export class Products {
	private readonly rows = new Map<string, Product>();
	private lastId = 0;
	/** Whether they are other than the panel was built with. */
	private changed = false;

	constructor(sketches: readonly ProductSketch[]) {
		for (const sketch of sketches) this.add(sketch);
		this.changed = false;
	}

	add(sketch: ProductSketch): Product {
		this.changed = true;
		do this.lastId += 1;
		while (this.rows.has(String(this.lastId)));
		const row: Product = {
			product: this.lastId,
			min: 1,
			max: 10,
			type: 'Auto',
			fate: 'Completed',
			duration: 600,
			...sketch,
		};
		this.rows.set(String(row.product), row);
		return row;
	}

	get(id: string): Product {
		const row = this.rows.get(id);
		if (!row) throw new Refusal('product');
		return row;
	}

	set(id: string, patch: Partial<Product>): Product {
		this.changed = true;
		return Object.assign(this.get(id), patch);
	}

	remove(id: string): boolean {
		this.changed = true;
		return this.rows.delete(id);
	}

	/** What is made to order has no stock to take from. */
	takeFromStock(product: Product, quantity: number): void {
		if (product.inventory === undefined) return;
		product.inventory -= quantity;
		this.changed = true;
	}

	books() {
		return this.changed ? { lastId: this.lastId, rows: this.list() } : null;
	}

	resume({ lastId, rows }: { lastId: number; rows: readonly Product[] }): void {
		this.rows.clear();
		for (const row of rows) this.rows.set(String(row.product), row);
		this.lastId = lastId;
		this.changed = true;
	}

	list(): Product[] {
		return [...this.rows.values()];
	}
}

export const isInStock = ({ inventory }: Product): boolean =>
	inventory === undefined || inventory > 0;
