import { defineOperation, Unreadable } from '../../define';
import { perStatus } from '../fields';
import { orderIds } from './fields';
import { simplifyOrder } from './simplify';

export const get = defineOperation({
	value: 'get',
	displayName: 'Get',
	does: 'Get orders',
	description: 'Retrieve the status of one or many orders',
	action: 'status',
	noun: 'order',
	offers: null,
	expects: ['status', 'charge', 'remains', 'start_count', 'start_counter'],
	ids: orderIds,
	repeatable: true,
	spends: false,
	answer: perStatus,
	reply: (record, { id }) =>
		simplifyOrder(record, id) ?? new Unreadable('The panel did not say how the order stands'),
	examples: [
		{
			name: 'one order that over-delivered',
			params: { orderId: '123' },
			sends: { action: 'status', order: '123' },
			receives: { charge: '2.5', start_count: '168', status: 'Completed', remains: '-2' },
			gives: [
				{
					orderId: '123',
					status: 'Completed',
					isFinished: true,
					charge: 2.5,
					startCount: 168,
					remains: 0,
					currency: null,
				},
			],
		},
		{
			name: 'one of two is unknown',
			params: { orderId: '456, 789' },
			sends: { action: 'status', orders: '456,789' },
			receives: {
				'456': { error: 'Incorrect order ID' },
				'789': {
					charge: '1.44219',
					start_count: '234',
					status: 'In progress',
					remains: '10',
					currency: 'USD',
				},
			},
			gives: [
				{ error: 'Incorrect order ID' },
				{
					orderId: '789',
					status: 'In progress',
					isFinished: false,
					charge: 1.44219,
					startCount: 234,
					remains: 10,
					currency: 'USD',
				},
			],
		},
		{
			name: 'a subscription',
			params: { orderId: '5' },
			sends: { action: 'status', order: '5' },
			receives: { status: 'Active', expiry: null, posts: '3', orders: ['17', 18] },
			gives: [
				{
					orderId: '5',
					status: 'Active',
					isFinished: false,
					charge: null,
					startCount: null,
					remains: null,
					currency: null,
					posts: 3,
					expiry: null,
					orders: ['17', '18'],
				},
			],
		},
		{
			name: 'a subscription that ends, and a drip-feed',
			params: { orderId: '6,7' },
			sends: { action: 'status', orders: '6,7' },
			receives: {
				'6': { status: 'Completed', expiry: '31/12/2025', posts: 5, orders: [19] },
				'7': { status: 'In progress', charge: '0.5', runs: '2', orders: '20' },
			},
			gives: [
				{
					orderId: '6',
					status: 'Completed',
					isFinished: true,
					charge: null,
					startCount: null,
					remains: null,
					currency: null,
					posts: 5,
					expiry: '31/12/2025',
					orders: ['19'],
				},
				{
					orderId: '7',
					status: 'In progress',
					isFinished: false,
					charge: 0.5,
					startCount: null,
					remains: null,
					currency: null,
					runs: 2,
					orders: ['20'],
				},
			],
		},
	],
});
