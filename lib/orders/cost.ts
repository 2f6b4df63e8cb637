import { costOf } from '../values/money';
import { orderTypeOf } from './types';

interface Ordered {
	quantity: number | null;
	lines: number | null;
	runs: number | null;
}

/** What an order will cost in the account's currency, or null where that can't be known. */
export function orderCost(
	service: { type: unknown; rate: number | null },
	ordered: Ordered,
): number | null {
	const type = orderTypeOf(service.type);
	if (type === null || service.rate === null || !(service.rate >= 0)) return null;
	if (type.cost === 'once') return service.rate;
	if (type.cost === 'unknown') return null;
	const units = type.quantity === 'field' ? ordered.quantity : ordered.lines;
	return units === null ? null : costOf(service.rate, 1000, units * (ordered.runs ?? 1));
}
