import type { INodeProperties } from 'n8n-workflow';

export const event: INodeProperties = {
	displayName: 'Event',
	name: 'event',
	type: 'options',
	noDataExpression: true,
	default: 'orderStatus',
	options: [
		{
			name: 'Balance Below',
			value: 'balanceBelow',
			description: 'When the balance falls below an amount, and again after it was back above',
		},
		{
			name: 'Order Status Changed',
			value: 'orderStatus',
			description: 'When one of the given orders gets another status',
		},
		{
			name: 'Product Changed',
			value: 'productChange',
			description: 'When a product is added, removed, sold out, in stock again or priced anew',
		},
		{
			name: 'Product Order Status Changed',
			value: 'productOrderStatus',
			description: 'When one of the given product orders gets another status',
		},
		{
			name: 'Proxy Changed',
			value: 'proxyChange',
			description: 'When one of your proxies changes its status, address or auto-renewal',
		},
		{
			name: 'Proxy Expiring',
			value: 'proxyExpiring',
			description: 'When one of your proxies is about to expire',
		},
		{
			name: 'Refill Status Changed',
			value: 'refillStatus',
			description: 'When one of the given refills gets another status',
		},
		{
			name: 'Service Changed',
			value: 'serviceChange',
			description: 'When a service is added, removed, or changes its rate or limits',
		},
	],
};
