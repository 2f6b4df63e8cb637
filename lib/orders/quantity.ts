import { costOf } from '../values/money';
import { orderTypeOf, type OrderType } from './types';

/**
 * How many are ordered in all, by what goes over the wire: lines where the type counts them, all runs
 * of a drip-feed together. Null for what is not ordered by number.
 */
export function orderedQuantity(
	type: OrderType | null,
	sent: Readonly<Record<string, string>>,
): number | null {
	const lines = (id: string) => sent[id]?.split('\n').length ?? null;
	if (type === null) return inAll(sent) ?? lines('comments') ?? lines('usernames');
	const counted = linesIn(type);
	if (counted !== null) return lines(counted);
	return type.countedBy === 'quantity' ? inAll(sent) : null;
}

/** The field whose lines are what is ordered; null where it is not lines. */
export function linesIn(type: OrderType | null): 'comments' | 'usernames' | null {
	const countedBy = type?.countedBy;
	return countedBy === 'comments' || countedBy === 'usernames' ? countedBy : null;
}

function inAll({ quantity, runs = '1' }: Readonly<Record<string, string>>): number | null {
	const total = quantity === undefined ? NaN : Number(quantity) * Number(runs);
	return Number.isSafeInteger(total) && total > 0 ? total : null;
}

/** What an order will cost in the account's currency, or null where that can't be known. */
export function orderCost(
	service: { type: unknown; rate: number | null },
	quantity: number | null,
): number | null {
	const type = orderTypeOf(service.type);
	if (type === null || service.rate === null || !(service.rate >= 0)) return null;
	if (type.countedBy === 'order') return service.rate;
	return type.countedBy === null || quantity === null ? null : costOf(service.rate, 1000, quantity);
}
