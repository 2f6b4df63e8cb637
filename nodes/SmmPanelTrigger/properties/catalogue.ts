import type { INodeProperties } from 'n8n-workflow';
import { productFilters, serviceFilters } from './filters';

export const catalogue: INodeProperties[] = [
	{
		displayName: 'Changes',
		name: 'changes',
		type: 'multiOptions',
		default: [],
		description: 'Which changes to report; none chosen means all',
		displayOptions: { show: { event: ['serviceChange'] } },
		options: [
			{ name: 'Added', value: 'added', description: 'The panel sells a service that is new' },
			{ name: 'Limits', value: 'limits', description: 'The smallest or largest quantity changed' },
			{ name: 'Rate', value: 'rate', description: 'The price of a thousand changed' },
			{ name: 'Removed', value: 'removed', description: 'The panel no longer sells a service' },
		],
	},
	{
		displayName: 'Changes',
		name: 'changes',
		type: 'multiOptions',
		default: [],
		description: 'Which changes to report; none chosen means all',
		displayOptions: { show: { event: ['productChange'] } },
		options: [
			{ name: 'Added', value: 'added', description: 'The panel sells a product that is new' },
			{ name: 'Back in Stock', value: 'backInStock', description: 'It was sold out before' },
			{ name: 'Out of Stock', value: 'outOfStock', description: 'It was in stock before' },
			{ name: 'Price', value: 'price', description: 'The price of one changed' },
			{ name: 'Removed', value: 'removed', description: 'The panel no longer sells a product' },
		],
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		displayOptions: { show: { event: ['serviceChange'] } },
		options: serviceFilters,
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		displayOptions: { show: { event: ['productChange'] } },
		options: productFilters,
	},
];
