import { rejected, type Case } from './case';
import {
	add,
	balance,
	refillOfOne,
	refillStatusOfMany,
	refillStatusOfOne,
	services,
	statusOfMany,
	statusOfOne,
} from './common';
import { shop } from './tangmatlive-shop';

/** Document 000, tangmatlive.org: the common actions, then the proxy shop. */
export const tangmatlive: Case[] = [
	services('tangmatlive'),
	add('tangmatlive'),
	statusOfOne('tangmatlive'),
	statusOfMany('tangmatlive'),
	balance('tangmatlive', 343.22, 'USD'),
	refillOfOne('tangmatlive'),
	{
		fixture: 'tangmatlive.refill.many',
		operation: 'refill.create',
		params: { orderId: '1,2,3' },
		sends: { action: 'refill', orders: '1,2,3' },
		gives: [
			{ orderId: '1', refillId: '1' },
			{ orderId: '2', refillId: '2' },
			rejected('Incorrect order ID (order 3)', 'order_id'),
		],
	},
	refillStatusOfOne('tangmatlive'),
	refillStatusOfMany('tangmatlive'),
	{ ...refillStatusOfMany('tangmatlive'), fixture: 'tangmatlive.refill_status.many.repeated' },
	{
		fixture: 'tangmatlive.cancel.many',
		operation: 'order.cancel',
		params: { orderId: '123,456' },
		sends: { action: 'cancel', orders: '123,456', refills: '123,456' },
		gives: [
			rejected('Incorrect order ID (order 123)', 'order_id'),
			{ orderId: '456', cancelRequested: true },
		],
	},
	...shop,
];
