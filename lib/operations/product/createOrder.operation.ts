import { defineOperation, fromList, id, optionalText, wholeNumber } from '../../define';
import type { Quote, QuoteAt } from '../../define';
import { costOf } from '../../values/money';
import { placedReply } from '../prices';
import { asksFor, type Product, products } from './products';

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
	reply: (record, context) =>
		placedReply(record, context, (productOrderId) => ({ productOrderId })),
	quote: { catalogue: products.request, of: quoteProduct, pricedBy: ['product', 'quantity'] },
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

interface Wanted {
	product: string;
	quantity: number;
	require: string | undefined;
}

/** What a product costs by the panel's list, and what speaks against it. */
function quoteProduct(answer: unknown, wanted: Wanted, at: QuoteAt): Quote {
	const found = products.ordered(answer, wanted.product, at);
	if ('problem' in found) return { cost: null, problems: [found.problem] };
	const { entry, price } = found;
	const { rate } = entry;
	const cost = rate === null || price.unpriced ? null : costOf(rate, 1, wanted.quantity);
	return { ...price, cost, problems: problemsOf(entry, wanted) };
}

function problemsOf(
	{ min, max, inventory, inStock, require }: Product,
	{ quantity, require: given }: Wanted,
): string[] {
	const problems: string[] = [];
	const isUnfit = (bound: string) => problems.push(`Quantity is ${quantity}, but ${bound}.`);
	if (inStock === false) problems.push('The product is out of stock.');
	if (min !== null && quantity < min) isUnfit(`must be at least ${min}`);
	if (max !== null && quantity > max) isUnfit(`must be at most ${max}`);
	if (inStock !== false && inventory !== null && quantity > inventory) {
		isUnfit(`only ${inventory} are in stock`);
	}
	if (require !== null && given === undefined) {
		problems.push(`Required Information is missing. The seller asks: ${require}`);
	}
	return problems;
}
