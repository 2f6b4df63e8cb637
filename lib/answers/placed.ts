import { firstOf } from '../values/record';
import { toMoney } from '../values/money';
import { toText } from '../values/text';
import { namedOrders } from './orderNames';

/** What a panel says of an order it took, as far as it says it. */
export interface Placed {
	orderId: string;
	charge?: number;
	currency?: string;
	message?: string;
}

/**
 * The orders of an answer to a purchase. Empty where no id came back.
 *
 * @param boughtNames what the operation's own answers call the id of one
 */
export function placedOrders(answer: unknown, boughtNames: readonly string[]): Placed[] {
	return namedOrders(answer, boughtNames).map(({ id, beside }) => ({
		orderId: id,
		charge: toMoney(beside.charge, beside.currency) ?? undefined,
		currency: toText(beside.currency) ?? undefined,
		message: toText(firstOf(beside, ['message', 'msg'])) ?? undefined,
	}));
}
