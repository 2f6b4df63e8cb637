import { collection, defineOperation, flag, Unreadable, type Json } from '../../define';
import { limit, listed, returnAll, simplify } from '../fields';
import { choiceOf, listFilters, searchField, sortBy, textConditions } from '../filters';
import { productOf, products } from './products';

const filters = collection(
	{ displayName: 'Filters', placeholder: 'Add Filter' },
	{
		...listFilters('e.g. Netflix'),
		inStock: flag(
			{ displayName: 'In Stock', description: 'Whether to return only products in stock' },
			true,
		),
		search: searchField('e.g. premium'),
	},
);

export const getAll = defineOperation({
	value: 'getAll',
	displayName: 'Get Many',
	does: 'Get many products',
	description: 'Retrieve the digital products that the panel sells, with prices and stock',
	action: 'products',
	isCatalogue: true,
	offers: 'products',
	fields: { returnAll, limit, filters, simplify },
	options: { sortBy },
	repeatable: true,
	spends: false,
	reply: (record, { values }) => {
		const found = products.entriesIn(record);
		if (found === null) return new Unreadable(products.notAList);
		const chosen = choiceOf(values, productFilter(values.filters));
		return listed(found, values, { idField: 'productId', read: productOf, ...chosen });
	},
	examples: [
		{
			name: 'what is in stock',
			params: { returnAll: true, filters: { inStock: true } },
			sends: { action: 'products' },
			receives: [
				{
					product: 1,
					name: 'Netflix premium 1 month',
					require: 'Input your account',
					rate: 2.5,
					min: 1,
					max: 10,
					category: 'Netflix',
					status: 'In stock',
					inventory: 40,
					type: 'Auto',
				},
				{ product: 2, name: 'Youtube premium 1 month', rate: 5, status: 'Out of stock' },
			],
			gives: [
				{
					productId: '1',
					name: 'Netflix premium 1 month',
					category: 'Netflix',
					rate: 2.5,
					min: 1,
					max: 10,
					status: 'In stock',
					inStock: true,
					inventory: 40,
					require: 'Input your account',
					type: 'Auto',
				},
			],
		},
	],
});

interface ProductConditions {
	category?: string;
	search?: string;
	inStock?: boolean;
}

/** What a product must be like to pass; conditions that are not set cost nothing. */
export function productFilter(wanted: ProductConditions): (product: Json) => boolean {
	const { inStock } = wanted;
	const conditions = textConditions(wanted, 'productId');
	if (inStock !== undefined) conditions.push((product) => product.inStock === inStock);
	return (product) => conditions.every((holds) => holds(product));
}
