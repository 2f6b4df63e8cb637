import type { INodeProperties } from 'n8n-workflow';

export const serviceFilters: INodeProperties[] = [
	{
		displayName: 'Cancelable',
		name: 'cancelable',
		type: 'boolean',
		default: true,
		description: 'Whether to report only services whose orders can be canceled',
	},
	{
		displayName: 'Category Names or IDs',
		name: 'category',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getServiceCategories' },
		default: [],
		description:
			'Only services of these categories. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Refillable',
		name: 'refillable',
		type: 'boolean',
		default: true,
		description: 'Whether to report only services that offer a refill',
	},
	{
		displayName: 'Search',
		name: 'search',
		type: 'string',
		default: '',
		placeholder: 'e.g. views',
		description: 'Words that the name, the category or the ID must contain',
	},
	{
		displayName: 'Service',
		name: 'service',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description: 'Only this service',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Select a service…',
				typeOptions: { searchListMethod: 'searchServices', searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 1' },
		],
	},
	{
		displayName: 'Type',
		name: 'type',
		type: 'string',
		default: '',
		placeholder: 'e.g. Default',
		description: 'The service type, such as Default, Package or Custom Comments',
	},
];

export const productFilters: INodeProperties[] = [
	{
		displayName: 'Category Names or IDs',
		name: 'category',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getProductCategories' },
		default: [],
		description:
			'Only products of these categories. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'In Stock',
		name: 'inStock',
		type: 'boolean',
		default: true,
		description: 'Whether to report only products that are, or were, in stock',
	},
	{
		displayName: 'Product',
		name: 'product',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description: 'Only this product',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Select a product…',
				typeOptions: { searchListMethod: 'searchProducts', searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 1' },
		],
	},
	{
		displayName: 'Search',
		name: 'search',
		type: 'string',
		default: '',
		placeholder: 'e.g. premium',
		description: 'Words that the name, the category or the ID must contain',
	},
];
