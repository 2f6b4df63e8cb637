import { placedOrders } from '../../answers/placed';
import { asItCame } from '../../answers/reading';
import { defineOperation, fromList, id, optionalText, Unreadable, wholeNumber } from '../../define';
import { priceOf } from '../price';
import { asksFor } from './simplify';
import { quoteProduct } from './quote';

const product = fromList(
	'searchProducts',
	id({ displayName: 'Product', placeholder: 'e.g. 1', description: 'The product to buy' }),
);

const information = optionalText({
	displayName: 'Required Information',
	placeholder: 'e.g. nathan@example.com',
	description:
		'What the seller needs to know; the list of products says what each of them asks for',
});

/** Marked as required where the line of the chosen product says that the seller asks for something. */
const required: typeof information = {
	...information,
	whenListed: {
		field: 'product',
		says: asksFor,
		property: {
			...information.property,
			required: true,
			hint: `The seller of this product needs it; the list above says what, behind “${asksFor.trim()}”`,
		},
	},
};

const noId = 'The panel took the order but sent no order ID; whether it was placed is not known';

export const createOrder = defineOperation({
	value: 'createOrder',
	displayName: 'Create Order',
	does: 'Create product order',
	description: 'Buy a digital product, paid from the balance of your account',
	action: 'add_product_order',
	noun: 'product',
	chosen: 'product',
	expects: ['order', 'orders', 'charge'],
	fields: {
		product,
		quantity: wholeNumber({ displayName: 'Quantity', description: 'How many to buy' }),
		require: required,
	},
	send: (values) => ({
		product: values.product,
		quantity: String(values.quantity),
		require: values.require,
	}),
	repeatable: false,
	spends: true,
	boughtAs: 'productOrderId',
	answer: asItCame,
	reply: (record, { quoted, boughtNames }) => {
		const placed = placedOrders(record, boughtNames);
		if (placed.length === 0) return new Unreadable(noId);
		return placed.map(({ orderId, ...said }) => ({
			productOrderId: orderId,
			...priceOf(said, quoted),
		}));
	},
	quote: { catalogue: 'products', of: quoteProduct, pricedBy: ['product', 'quantity'] },
	examples: [
		{
			name: 'a product that needs an account',
			params: { product: '1', quantity: 1, require: 'me@example.com' },
			sends: {
				action: 'add_product_order',
				product: '1',
				quantity: '1',
				require: 'me@example.com',
			},
			receives: { order: 77 },
			gives: [{ productOrderId: '77' }],
		},
		{
			name: 'a panel that says what it took',
			params: { product: '1', quantity: 2 },
			sends: { action: 'add_product_order', product: '1', quantity: '2' },
			receives: { status: 'success', order: 78, charge: '5.00', message: 'Thank you' },
			gives: [{ productOrderId: '78', charge: 5, message: 'Thank you' }],
		},
		{
			name: 'a product whose price was looked up',
			params: { product: '1', quantity: 2 },
			catalogue: [{ product: 1, name: 'Key', rate: '25.000', currency: 'VND' }],
			sends: { action: 'add_product_order', product: '1', quantity: '2' },
			receives: { order: 79 },
			gives: [{ productOrderId: '79', estimatedCost: 50_000, currency: 'VND' }],
		},
	],
});
