import { order, ordered, ordering, refill, rejected, service, type Case } from './case';

/** The two services that four of the documents print alike. */
export const services = (document: string): Case => ({
	fixture: `${document}.services`,
	operation: 'service.getAll',
	params: { returnAll: true },
	sends: { action: 'services' },
	gives: [
		service('1', 'Facebook views', 'Facebook', { rate: 2.5, min: 200, max: 10000, refill: true }),
		service('2', 'Tiktok views', 'Tiktok', { rate: 4, min: 10, max: 1500, refill: false }),
	],
});

export const add = (document: string): Case => ({
	...ordering,
	fixture: `${document}.add`,
	gives: [ordered],
});

/** Two more were delivered than ordered: nothing remains. */
export const statusOfOne = (document: string): Case => ({
	fixture: `${document}.status.one`,
	operation: 'order.get',
	params: { orderId: 123 },
	sends: { action: 'status', order: '123' },
	gives: [order('123', 'Completed', [2.5, 168, 0])],
});

export const statusOfMany = (document: string): Case => ({
	fixture: `${document}.status.many`,
	operation: 'order.get',
	params: { orderId: '123,456,789' },
	sends: { action: 'status', orders: '123,456,789' },
	gives: [
		order('123', 'Partial', [0.27819, 3572, 157]),
		rejected('Incorrect order ID (order 456)', 'order_id'),
		order('789', 'In progress', [1.44219, 234, 10]),
	],
});

export const balance = (document: string, amount: number, currency: string): Case => ({
	fixture: `${document}.balance`,
	operation: 'balance.get',
	params: {},
	sends: { action: 'balance' },
	gives: [{ balance: amount, currency }],
});

export const refillOfOne = (document: string): Case => ({
	fixture: `${document}.refill.one`,
	operation: 'refill.create',
	params: { orderId: '123' },
	sends: { action: 'refill', order: '123' },
	gives: [{ orderId: '123', refillId: '1' }],
});

/** One number for however many orders. */
export const refillOfManyAsOne = (document: string): Case => ({
	fixture: `${document}.refill.many`,
	operation: 'refill.create',
	params: { orderId: '123,456,789' },
	sends: { action: 'refill', orders: '123,456,789' },
	gives: ['123', '456', '789'].map((orderId) => ({ orderId, refillId: '1' })),
});

export const refillStatusOfOne = (document: string): Case => ({
	fixture: `${document}.refill_status.one`,
	operation: 'refill.get',
	params: { refillId: '1' },
	sends: { action: 'refill_status', refill: '1' },
	gives: [refill('1', 'Completed')],
});

export const refillStatusOfMany = (document: string): Case => ({
	fixture: `${document}.refill_status.many`,
	operation: 'refill.get',
	params: { refillId: [1, 2, 3] },
	sends: { action: 'refill_status', refills: '1,2,3' },
	gives: [
		refill('1', 'Completed'),
		refill('2', 'Rejected'),
		rejected('Incorrect refill ID (refill 3)', 'order_id'),
	],
});

/** subpro.vn and app.subgiamem.net print the same answers, spaced differently. */
export const asSubpro = (document: string): Case[] => [
	services(document),
	add(document),
	statusOfOne(document),
	statusOfMany(document),
	balance(document, 343423, 'VND'),
	refillOfOne(document),
	refillOfManyAsOne(document),
	refillStatusOfOne(document),
	refillStatusOfMany(document),
];
