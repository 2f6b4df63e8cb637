import { moneyNumber } from '../money.ts';
import type { Panel } from '../panel.ts';
import { given } from '../params.ts';
import type { ProductOrder } from '../state/product-orders.ts';
import { isInStock, type Product } from '../state/products.ts';
import { changing, reading } from './action.ts';
import { byId, oneOrMany, perItem } from './ids.ts';

export const productActions = {
	products: reading((panel) => panel.products.list().map(printedProduct)),
	add_product_order: changing((panel, params) => {
		const product = panel.products.get(given(params, 'product'));
		const { id, quantity } = panel.productOrders.place(product, params);
		panel.products.takeFromStock(product, quantity);
		return { order: id };
	}),
	product_order_status: reading((panel, params) =>
		oneOrMany(panel, params, {
			one: 'order',
			many: 'orders',
			answerOne: (id) => printedOrder(panel, panel.productOrders.get(id)),
			answerMany: (ids) =>
				byId(ids, (id) => perItem(panel, () => printedOrder(panel, panel.productOrders.get(id)))),
		}),
	),
};

/** Fields a product doesn't have are left out, as the document prints it. */
const printedProduct = (row: Product) => ({
	product: row.product,
	name: row.name,
	...(row.require === undefined ? {} : { require: row.require }),
	rate: row.rate,
	min: row.min,
	max: row.max,
	category: row.category,
	status: isInStock(row) ? 'In stock' : 'Out of stock',
	...(row.inventory === undefined ? {} : { inventory: row.inventory }),
	type: row.type,
});

function printedOrder(panel: Panel, order: ProductOrder): unknown {
	const status = panel.productOrders.status(order);
	return {
		charge: moneyNumber(order.charge),
		status,
		...(status === 'Completed' ? { result: order.result } : {}),
		...(status === 'Canceled' ? { note: 'Out of stock' } : {}),
		...order.forced.answer,
	};
}
