import type { INodeProperties } from 'n8n-workflow';

const idsDescription =
	'IDs to watch, separated by commas, spaces or new lines, or an expression that gives a list. Up to 20,000; finished ones are no longer asked for.';

export const watched: INodeProperties[] = [
	{
		displayName: 'Threshold',
		name: 'threshold',
		type: 'number',
		required: true,
		default: 10,
		description: "The amount, in the account's currency, below which the balance is reported",
		displayOptions: { show: { event: ['balanceBelow'] } },
	},
	{
		displayName: 'Order IDs',
		name: 'orderIds',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 12345, 12346',
		description: idsDescription,
		displayOptions: { show: { event: ['orderStatus'] } },
	},
	{
		displayName: 'Refill IDs',
		name: 'refillIds',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 12, 13',
		description: idsDescription,
		displayOptions: { show: { event: ['refillStatus'] } },
	},
	{
		displayName: 'Product Order IDs',
		name: 'productOrderIds',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 77, 78',
		description: idsDescription,
		displayOptions: { show: { event: ['productOrderStatus'] } },
	},
	{
		displayName: 'Statuses',
		name: 'statuses',
		type: 'multiOptions',
		default: [],
		description: 'Which new statuses to report; none chosen means all',
		displayOptions: { show: { event: ['orderStatus', 'productOrderStatus'] } },
		options: [
			{
				name: 'Any Other',
				value: 'other',
				description: 'A word of the panel that is none of the documented ones, such as Refunded',
			},
			{ name: 'Canceled', value: 'Canceled' },
			{ name: 'Completed', value: 'Completed' },
			{ name: 'In Progress', value: 'In progress' },
			{ name: 'Partial', value: 'Partial' },
			{ name: 'Pending', value: 'Pending' },
			{ name: 'Processing', value: 'Processing' },
		],
	},
	{
		displayName: 'Hours Before',
		name: 'hoursBefore',
		type: 'number',
		required: true,
		default: 24,
		typeOptions: { minValue: 0 },
		description: 'How many hours before it expires a proxy is reported',
		displayOptions: { show: { event: ['proxyExpiring'] } },
	},
];
