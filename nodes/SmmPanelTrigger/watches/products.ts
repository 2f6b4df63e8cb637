import { getAll, productFilter } from '../../../lib/operations/product/getAll.operation';
import type { WatchMaker } from '../watch';
import { catalogueWatch, type CatalogueSource } from './catalogue';
import {
	flagOf,
	rawFilters,
	readCategories,
	readChosen,
	readFlag,
	readText,
	textOf,
} from './filters';
import { readChoices } from './read';
import { differs } from './services';

export const productChanges = ['added', 'removed', 'price', 'backInStock', 'outOfStock'] as const;

const source: CatalogueSource = {
	operation: getAll,
	idField: 'productId',
	noun: 'product',
	columns: [
		['name', 'name'],
		['category', 'word'],
		['type', 'word'],
		['rate', 'number'],
		['inStock', 'flag'],
	],
	kinds: [
		{ change: 'price', fields: ['rate'], when: differs('rate') },
		{
			change: 'backInStock',
			fields: ['inStock'],
			when: (before, now) => before.inStock === false && now.inStock === true,
		},
		{
			change: 'outOfStock',
			fields: ['inStock'],
			when: (before, now) => before.inStock === true && now.inStock === false,
		},
	],
	blank: {
		productId: null,
		name: null,
		category: null,
		rate: null,
		min: null,
		max: null,
		status: null,
		inStock: null,
		inventory: null,
		require: null,
		type: null,
	},
};

export const productChange: WatchMaker = (raw) => {
	const changes = readChoices(raw.changes, 'Changes', productChanges);
	if ('problem' in changes) return changes;
	const filters = rawFilters(raw.filters);
	const category = readCategories(filters.category);
	if ('problem' in category) return category;
	const product = readChosen(filters.product, 'Product');
	if ('problem' in product) return product;
	const search = readText(filters.search, 'Search');
	if ('problem' in search) return search;
	const inStock = readFlag(filters.inStock, 'In Stock');
	if ('problem' in inStock) return inStock;
	const passes = productFilter({ search: search.text, inStock: inStock.flag });
	const { chosen } = product;
	return catalogueWatch(source, {
		chosen: changes.chosen,
		categories: category.categories,
		reportExisting: raw.reportExisting === true,
		passes: (record) =>
			(chosen === null || record.productId === chosen) &&
			category.passes(textOf(record, 'category')) &&
			passes({
				productId: textOf(record, 'productId') ?? '',
				name: textOf(record, 'name'),
				category: textOf(record, 'category'),
				inStock: flagOf(record, 'inStock'),
			}),
	});
};
