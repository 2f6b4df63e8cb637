import { choices, collection, flag, type Json, optionalLocator } from '../../../lib/define';
import { categories, searchField } from '../../../lib/operations/filters';
import { getAll, productFilter } from '../../../lib/operations/product/getAll.operation';
import { productOf } from '../../../lib/operations/product/products';
import { differs, type ListRules } from '../compare/list';
import { defineEvent } from '../event';
import { watchCatalogue } from '../look/list';

const blank = productOf({}, '');

/** An entry that does not say whether it is in stock has not changed. */
const comesToBe = (inStock: boolean) => (before: Json, now: Json) =>
	before.inStock === !inStock && now.inStock === inStock;

const rules: ListRules = {
	idField: 'productId',
	remembered: ['name', 'category', 'type', 'rate', 'inStock'],
	kinds: [
		{ change: 'price', fields: ['rate'], when: differs('rate') },
		{ change: 'backInStock', fields: ['inStock'], when: comesToBe(true) },
		{ change: 'outOfStock', fields: ['inStock'], when: comesToBe(false) },
	],
	blank,
};

const filters = collection(
	{ displayName: 'Filters', placeholder: 'Add Filter' },
	{
		category: categories('products', 'getProductCategories'),
		inStock: flag(
			{
				displayName: 'In Stock',
				description: 'Whether to report only products that are, or were, in stock',
			},
			true,
		),
		product: optionalLocator({
			displayName: 'Product',
			description: 'Only this product',
			searchListMethod: 'searchProducts',
		}),
		search: searchField('e.g. premium'),
	},
);

export const productChange = defineEvent({
	value: 'productChange',
	displayName: 'Product Changed',
	description: 'When a product is added, removed, sold out, in stock again or priced anew',
	changes: ['added', 'removed', 'price', 'backInStock', 'outOfStock'],
	fields: {
		changes: choices({
			displayName: 'Changes',
			description: 'Which changes to report; none chosen means all',
			choices: [
				{ name: 'Added', value: 'added', description: 'The panel sells a product that is new' },
				{ name: 'Back in Stock', value: 'backInStock', description: 'It was sold out before' },
				{ name: 'Out of Stock', value: 'outOfStock', description: 'It was in stock before' },
				{ name: 'Price', value: 'price', description: 'The price of one changed' },
				{ name: 'Removed', value: 'removed', description: 'The panel no longer sells a product' },
			],
		}),
		filters,
	},
	watch({ changes, filters: { product: only, category, ...filter } }, wishes) {
		const source = { operation: getAll, nouns: 'products', rules };
		const isLike = productFilter(filter);
		return watchCatalogue({ ...source, changes, only, category, isLike, ...wishes });
	},
	examples: [
		{
			name: 'a product is sold out',
			params: { changes: ['outOfStock'] },
			polls: [
				{
					receives: [{ product: 7, name: 'A key', rate: 2.5, status: 'In stock' }],
					reports: [],
				},
				{
					receives: [{ product: 7, name: 'A key', rate: 3, status: 'Out of stock' }],
					reports: [
						{
							change: 'outOfStock',
							...blank,
							productId: '7',
							name: 'A key',
							rate: 3,
							status: 'Out of stock',
							inStock: false,
							previous: { rate: 2.5, inStock: true },
						},
					],
				},
			],
		},
	],
});
