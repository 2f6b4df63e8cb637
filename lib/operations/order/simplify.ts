import { firstOf, isRecord, type JsonRecord } from '../../values/record';
import { toId } from '../../values/ids';
import { toCount, toMoney } from '../../values/money';
import { isFinished, normalizeStatus } from '../../values/statuses';
import { toText } from '../../values/text';
import { asJson, type Json } from '../../define';

const startKeys = ['start_count', 'start_counter'];

/** An order's state; null where the record holds neither a status nor a charge. */
export function simplifyOrder(record: unknown, orderId: string): Json | null {
	if (!isRecord(record)) return null;
	const status = normalizeStatus(record.status);
	const charge = toMoney(record.charge, record.currency);
	if (status === null && charge === null) return null;
	const order: Record<string, unknown> = {
		orderId,
		status,
		isFinished: isFinished(status),
		charge,
		startCount: toCount(firstOf(record, startKeys)),
		remains: remainsOf(record),
		currency: toText(record.currency),
	};
	addExtras(order, record);
	return asJson(order);
}

/** Panels deliver more than ordered and then count below zero: nothing remains. */
function remainsOf(record: JsonRecord): number | null {
	const remains = toCount(record.remains);
	return remains === null ? null : Math.max(0, remains);
}

/** What subscriptions and drip-feeds say besides. */
function addExtras(order: Record<string, unknown>, record: JsonRecord): void {
	if (Object.hasOwn(record, 'posts')) order.posts = toCount(record.posts);
	if (Object.hasOwn(record, 'runs')) order.runs = toCount(record.runs);
	if (Object.hasOwn(record, 'expiry')) order.expiry = toText(record.expiry);
	if (Object.hasOwn(record, 'orders')) order.orders = orderIds(record.orders);
}

function orderIds(value: unknown): string[] {
	const list = Array.isArray(value) ? value : [value];
	return list.flatMap((each: unknown) => {
		const id = toId(isRecord(each) ? firstOf(each, ['order', 'id']) : each);
		return id ?? [];
	});
}
