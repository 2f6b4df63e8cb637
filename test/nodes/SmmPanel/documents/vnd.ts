import { order, ordered, ordering, refill, rejected, type Case } from './case';
import { balance, services, statusOfOne } from './common';

/** Document 001, no name, prices in VND. */
export const vnd: Case[] = [
	services('vnd'),
	{
		...ordering,
		fixture: 'vnd.add',
		gives: [{ ...ordered, message: 'Đã tạo đơn hàng thành công' }],
	},
	statusOfOne('vnd'),
	{
		fixture: 'vnd.status.many',
		operation: 'order.get',
		params: { orderId: '123\n456' },
		sends: { action: 'status', orders: '123,456' },
		gives: [
			{ ...order('123', 'Completed', [2.5, 100, 0]), currency: 'VND' },
			{ ...order('456', 'Processing', [1.2, 50, 50]), currency: 'VND' },
		],
	},
	balance('vnd', 343423, 'VND'),
	{
		fixture: 'vnd.refill_status.many',
		operation: 'refill.get',
		params: { refillId: '1 2' },
		sends: { action: 'refill_status', refills: '1,2' },
		gives: [refill('1', 'Completed'), refill('2', 'Rejected')],
	},
	{
		fixture: 'vnd.cancel.many',
		operation: 'order.cancel',
		params: { orderId: '123,456' },
		sends: { action: 'cancel', orders: '123,456', refills: '123,456' },
		gives: [
			{ orderId: '123', cancelRequested: true },
			rejected('Service not support cancel! (order 456)', 'cancel_unavailable'),
		],
	},
];
