import { firstOf, isRecord, type JsonRecord } from '../values/record';
import { toId } from '../values/ids';
import { toMoney } from '../values/money';
import { toText } from '../values/text';

/** What a panel says of an order it took. */
export interface Placed {
	orderId: string;
	charge?: number;
	currency?: string;
	message?: string;
}

/**
 * The orders of an answer to a purchase: `{order}`, `[{order}]`, `{orders:[…]}` for several links,
 * `{status:"success",order,message}`. Empty where no id came back: 0, null and "" are none.
 */
export function placedOrders(answer: unknown): Placed[] {
	if (Array.isArray(answer)) return answer.flatMap((each: unknown) => placed(each));
	return placed(answer);
}

function placed(answer: unknown): Placed[] {
	if (!isRecord(answer)) return [];
	if (Array.isArray(answer.orders)) {
		return answer.orders.flatMap((each: unknown) =>
			isRecord(each) ? placed(each) : one(toId(each), answer),
		);
	}
	const found = firstOf(answer, ['order', 'order_id', 'orderId', 'id']);
	if (isRecord(found)) return placed(found);
	if (found !== undefined) return one(toId(found), answer);
	if (Array.isArray(answer.data)) return answer.data.flatMap((each: unknown) => placed(each));
	return isRecord(answer.data) ? placed({ ...answer, ...answer.data, data: null }) : [];
}

function one(orderId: string | null, answer: JsonRecord): Placed[] {
	if (orderId === null) return [];
	const charge = toMoney(answer.charge);
	const currency = toText(answer.currency);
	const message = toText(firstOf(answer, ['message', 'msg']));
	return [
		{
			orderId,
			...(charge === null ? {} : { charge }),
			...(currency === null ? {} : { currency }),
			...(message === null ? {} : { message }),
		},
	];
}
