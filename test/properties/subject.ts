import type { Ended } from '../nodes/SmmPanel/play';

type Json = Record<string, unknown>;

/** An operation over ids, and a record from which it can be told whose it is. */
export interface Subject {
	/** `resource.operation` */
	operation: string;
	field: string;
	more?: Json;
	/** Under which name a list element carries its id. */
	idKey: string;
	record(id: string): Json;
	/** Whether an output item was made of this id's record. */
	isOwn(id: string, item: Json): boolean;
	/** A wrapping whose name is that of a field of its record. */
	neverIn?: string;
	/** Whether the panel's list always carries the ids. */
	alwaysNamed?: boolean;
}

/** A number that belongs to one id alone. */
function mark(id: string): number {
	return [...id].reduce((sum, letter) => (sum * 131 + letter.charCodeAt(0)) % 1_000_003, 7) + 10;
}

const proxy = (operation: string, more: Json = {}): Subject => ({
	operation,
	field: 'proxyId',
	more,
	idKey: 'proxy_id',
	alwaysNamed: true,
	record: (id) => ({ proxy_id: id, proxy_type: `type ${mark(id)}`, status: 'success' }),
	isOwn: (id, item) => item.proxyId === id && item.type === `type ${mark(id)}`,
});

export const subjects: Subject[] = [
	{
		operation: 'order.get',
		field: 'orderId',
		idKey: 'order',
		record: (id) => ({ status: 'Partial', charge: String(mark(id)), remains: '-5' }),
		isOwn: (id, item) => item.orderId === id && item.charge === mark(id) && item.remains === 0,
	},
	{
		operation: 'order.cancel',
		field: 'orderId',
		idKey: 'order',
		record: (id) => ({ cancel: mark(id) }),
		isOwn: (id, item) => item.orderId === id && item.cancelId === String(mark(id)),
	},
	{
		operation: 'refill.create',
		field: 'orderId',
		idKey: 'order',
		record: (id) => ({ refill: mark(id) }),
		isOwn: (id, item) => item.orderId === id && item.refillId === String(mark(id)),
	},
	{
		operation: 'refill.get',
		field: 'refillId',
		idKey: 'refill',
		record: (id) => ({ status: `Step ${'abcdefghij'.repeat(3).slice(0, (mark(id) % 20) + 1)}` }),
		isOwn: (id, item) =>
			item.refillId === id &&
			item.status === `Step ${'abcdefghij'.repeat(3).slice(0, (mark(id) % 20) + 1)}`,
	},
	{
		operation: 'product.getOrder',
		neverIn: 'result',
		field: 'productOrderId',
		idKey: 'order',
		record: (id) => ({ status: 'Completed', charge: 1, result: `code ${mark(id)}` }),
		isOwn: (id, item) => item.productOrderId === id && item.result === `code ${mark(id)}`,
	},
	proxy('proxy.renew', { days: 3 }),
	proxy('proxy.changeAuth', { options: { username: 'anna' } }),
	proxy('proxy.replace'),
];

export function itemsOf(ended: Ended): Json[] {
	return 'gives' in ended ? (ended.gives as Json[]) : [];
}
