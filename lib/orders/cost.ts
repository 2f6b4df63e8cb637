import { costOf } from '../values/money';
import type { OrderedQuantity } from './quantity';
import { orderTypeOf } from './types';

/** What an order will cost in the account's currency, or null where that can't be known. */
export function orderCost(
	service: { type: unknown; rate: number | null },
	quantity: OrderedQuantity,
): number | null {
	const type = orderTypeOf(service.type);
	if (type === null || service.rate === null || !(service.rate >= 0)) return null;
	if (type.cost === 'once') return service.rate;
	if (type.cost === 'unknown' || quantity === null) return null;
	return costOf(service.rate, 1000, quantity);
}
