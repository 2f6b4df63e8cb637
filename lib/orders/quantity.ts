import type { OrderType } from './types';

/** How many are ordered in all; null for what is not ordered by number. */
export type OrderedQuantity = number | null;

/** By what goes over the wire: lines where the type counts them, all runs of a drip-feed together. */
export function orderedQuantity(
	type: OrderType | null,
	sent: Readonly<Record<string, string>>,
): OrderedQuantity {
	const lines = (id: string) => sent[id]?.split('\n').length ?? null;
	if (type === null) return inAll(sent) ?? lines('comments') ?? lines('usernames');
	const counted = linesIn(type);
	if (counted !== null) return lines(counted);
	return type.quantity === 'field' ? inAll(sent) : null;
}

/** The field whose lines are what is ordered. */
export function linesIn(type: OrderType | null): 'comments' | 'usernames' | null {
	if (type?.quantity === 'lines:comments') return 'comments';
	return type?.quantity === 'lines:usernames' ? 'usernames' : null;
}

function inAll({ quantity, runs = '1' }: Readonly<Record<string, string>>): number | null {
	const total = quantity === undefined ? NaN : Number(quantity) * Number(runs);
	return Number.isSafeInteger(total) && total > 0 ? total : null;
}
