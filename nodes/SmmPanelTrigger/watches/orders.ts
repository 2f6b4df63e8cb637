import { get as getOrders } from '../../../lib/operations/order/get.operation';
import { getOrder as getProductOrders } from '../../../lib/operations/product/getOrder.operation';
import { get as getRefills } from '../../../lib/operations/refill/get.operation';
import type { WatchMaker } from '../watch';
import { statusWatch } from './statuses';

export const orderStatus: WatchMaker = (raw) =>
	statusWatch(
		{
			operation: getOrders,
			parameter: 'orderIds',
			displayName: 'Order IDs',
			idField: 'orderId',
		},
		raw,
	);

export const refillStatus: WatchMaker = (raw) =>
	statusWatch(
		{
			operation: getRefills,
			parameter: 'refillIds',
			displayName: 'Refill IDs',
			idField: 'refillId',
			offers: 'refills',
		},
		{ ...raw, statuses: [] },
	);

export const productOrderStatus: WatchMaker = (raw) =>
	statusWatch(
		{
			operation: getProductOrders,
			parameter: 'productOrderIds',
			displayName: 'Product Order IDs',
			idField: 'productOrderId',
			offers: 'product orders',
		},
		raw,
	);
