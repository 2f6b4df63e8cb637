import { rejected, service, type Case } from './case';
import {
	balance,
	refillStatusOfMany,
	refillStatusOfOne,
	statusOfMany,
	statusOfOne,
} from './common';

const result = 'c85c1d1a-9ef3-4d01-8c58-3dfaf3bbc78e';
const delivered = {
	productOrderId: '123',
	status: 'Completed',
	isFinished: true,
	charge: 7.5,
	result,
	note: null,
};

/** Document 004, the 1DG family. It prints no answers to `add`, `refill` and `add_product_order`. */
export const onedg: Case[] = [
	{
		fixture: 'onedg.services',
		operation: 'service.getAll',
		params: { returnAll: true },
		sends: { action: 'services' },
		gives: [
			service('1', 'Youtube views', 'Youtube', { rate: 2.5, min: 200, max: 10000, refill: true }),
			service('2', 'Facebook comments', 'Facebook', {
				type: 'Custom Comments',
				rate: 4,
				min: 10,
				max: 1500,
				refill: false,
			}),
		],
	},
	statusOfOne('onedg'),
	statusOfMany('onedg'),
	balance('onedg', 68.6868, 'USD'),
	refillStatusOfOne('onedg'),
	refillStatusOfMany('onedg'),
	{
		fixture: 'onedg.products',
		operation: 'product.getAll',
		params: { returnAll: true },
		sends: { action: 'products' },
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
			{
				productId: '2',
				name: 'Youtube premium 1 month',
				category: 'Youtube',
				rate: 5,
				min: 1,
				max: 1,
				status: 'Out of stock',
				inStock: false,
				inventory: 0,
				require: 'Input your account',
				type: 'Auto',
			},
			{
				productId: '3',
				name: 'Facebook account 5000 friends',
				category: 'Facebook',
				rate: 0.5,
				min: 1,
				max: 2,
				status: 'In stock',
				inStock: true,
				inventory: null,
				require: null,
				type: 'Service',
			},
		],
	},
	{
		fixture: 'onedg.product_order_status.one',
		operation: 'product.getOrder',
		params: { productOrderId: '123' },
		sends: { action: 'product_order_status', order: '123' },
		gives: [delivered],
	},
	{
		fixture: 'onedg.product_order_status.many',
		operation: 'product.getOrder',
		params: { productOrderId: '123,456,789' },
		sends: { action: 'product_order_status', orders: '123,456,789' },
		gives: [
			delivered,
			rejected('Incorrect order ID (product order 456)', 'order_id'),
			{
				productOrderId: '789',
				status: 'Canceled',
				isFinished: true,
				charge: 0,
				result: null,
				note: 'Out of stock',
			},
		],
	},
];
