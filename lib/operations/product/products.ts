import { toCount, toMoney } from '../../values/money';
import { firstOf, type JsonRecord } from '../../values/record';
import { toPlainText } from '../../values/text';
import { pricedList } from '../prices';

/**
 * One entry of the list of products; `rate` is the price of one.
 *
 * @param currency that of the account, where it is known
 */
export function productOf(record: JsonRecord, productId: string, currency: string | null = null) {
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

export type Product = ReturnType<typeof productOf>;

function isInStock(status: string | null, inventory: number | null): boolean | null {
	if (status !== null && /out of stock|hết hàng/i.test(status)) return false;
	if (status !== null && /in stock|còn hàng|available/i.test(status)) return true;
	return inventory === null ? null : inventory > 0;
}

/** What stands before it in the line of a product. */
export const asksFor = 'asks: ';

/** The price of one, as the panel prints it. */
export function priceIn(record: JsonRecord): unknown {
	return firstOf(record, ['rate', 'price']);
}

export const products = pricedList({
	action: 'products',
	noun: 'product',
	idKeys: ['product', 'product_id', 'id'],
	priceIn,
	read: productOf,
	terms: ['rate', 'min', 'max'],
});
