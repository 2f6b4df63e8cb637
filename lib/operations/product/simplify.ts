import { identified, listOf } from '../../answers/list';
import { firstOf, type JsonRecord } from '../../values/record';
import { toId } from '../../values/ids';
import { toCount, toMoney } from '../../values/money';
import { toPlainText } from '../../values/text';

/** One entry of the product list; `rate` is the price of one. */
export type Product = {
	productId: string;
	name: string | null;
	category: string | null;
	rate: number | null;
	min: number | null;
	max: number | null;
	status: string | null;
	inStock: boolean | null;
	inventory: number | null;
	/** What the seller needs to know, in the panel's words. */
	require: string | null;
	type: string | null;
};

export function productIdOf(record: JsonRecord): string | null {
	return toId(firstOf(record, ['product', 'product_id', 'id']));
}

/** Null for an entry without an id: nothing can be ordered by it. */
export function simplifyProduct(record: JsonRecord): Product | null {
	const productId = productIdOf(record);
	return productId === null ? null : productOf(record, productId);
}

/**
 * The entry of a record whose id is known.
 *
 * @param currency that of the account, where it is known
 */
export function productOf(
	record: JsonRecord,
	productId: string,
	currency: string | null = null,
): Product {
	const status = toPlainText(record.status);
	const inventory = toCount(record.inventory);
	return {
		productId,
		name: toPlainText(record.name),
		category: toPlainText(record.category),
		rate: toMoney(priceIn(record), record.currency ?? currency),
		min: toCount(record.min),
		max: toCount(record.max),
		status,
		inStock: isInStock(status, inventory),
		inventory,
		require: toPlainText(record.require),
		type: toPlainText(record.type),
	};
}

/** What stands before it in the line of a product. */
export const asksFor = 'asks: ';

/** The price of one, as the panel prints it. */
export function priceIn(record: JsonRecord): unknown {
	return firstOf(record, ['rate', 'price']);
}

/** The product list's records that have an id, the first where an id occurs twice. */
export function productsIn(answer: unknown): Array<{ id: string; record: JsonRecord }> | null {
	const list = listOf(answer, ['products']);
	return list && identified(list, productIdOf);
}

export const notAProductList = 'The panel did not send a list of products';

function isInStock(status: string | null, inventory: number | null): boolean | null {
	if (status !== null && /out of stock|hết hàng/i.test(status)) return false;
	if (status !== null && /in stock|còn hàng|available/i.test(status)) return true;
	return inventory === null ? null : inventory > 0;
}
