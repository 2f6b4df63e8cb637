import { firstOf } from '../values/record';
import { toMoney } from '../values/money';
import { toText } from '../values/text';
import { namedOrders } from './orderNames';

/** What a panel says of an order it took. */
export interface Placed {
	orderId: string;
	charge?: number;
	currency?: string;
	message?: string;
}

const nothingElse: readonly string[] = [];

/**
 * The orders of an answer to a purchase. Empty where no id came back.
 *
 * @param bought what the operation's own answers call them
 */
export function placedOrders(answer: unknown, bought: readonly string[] = nothingElse): Placed[] {
	return namedOrders(answer, bought).map(({ id, beside }) => {
		const charge = toMoney(beside.charge, beside.currency);
		const currency = toText(beside.currency);
		const message = toText(firstOf(beside, ['message', 'msg']));
		return {
			orderId: id,
			...(charge === null ? {} : { charge }),
			...(currency === null ? {} : { currency }),
			...(message === null ? {} : { message }),
		};
	});
}
