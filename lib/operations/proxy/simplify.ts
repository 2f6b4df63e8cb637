import { listOf } from '../../answers/list';
import { firstOf, isRecord, type JsonRecord } from '../../values/record';
import { toIsoDate } from '../../values/dates';
import { toFlag } from '../../values/flags';
import { toId } from '../../values/ids';
import { hour } from '../../values/time';
import { parseProxy } from '../../values/proxy';
import { toText } from '../../values/text';
import { asJson, type Json } from '../../define';

interface Moment {
	/** The panel's time zone. */
	zone: string;
	/** Milliseconds since 1970. */
	now: number;
}

function proxyIdOf(record: JsonRecord): string | null {
	return toId(firstOf(record, ['proxy_id', 'id']));
}

/** A proxy as the shop describes it; null for a record without an id. */
export function simplifyProxy(record: unknown, at: Moment): Json | null {
	const proxyId = isRecord(record) ? proxyIdOf(record) : null;
	if (!isRecord(record) || proxyId === null) return null;
	const protocol = toText(record.protocol);
	const expiresAt = toIsoDate(record.expired_at, at.zone);
	return {
		proxyId,
		type: toText(record.proxy_type),
		protocol,
		operator: toText(record.operator),
		status: toText(record.status),
		expiresAt,
		hoursLeft: hoursUntil(expiresAt, at.now),
		autoRenew: toFlag(record.auto_renew),
		source: addressOf(record.data, protocol),
		forward: addressOf(record.data2, protocol),
	};
}

export function addressOf(value: unknown, protocol: string | null): Json | null {
	const address = parseProxy(value, protocol);
	return address === null ? null : asJson({ ...address });
}

/** The proxies of an answer that have an id; null when the answer holds no list. */
export function proxiesIn(answer: unknown): Array<{ id: string; record: JsonRecord }> | null {
	const list = onlyProxy(answer) ?? listOf(answer, ['data', 'order', 'proxies']);
	if (list === null) return null;
	const found = list.flatMap((record) => {
		const id = proxyIdOf(record);
		return id === null ? [] : [{ id, record }];
	});
	return list.length > 0 && found.length === 0 ? null : found;
}

/** One proxy may come as it is in place of a list of one. */
function onlyProxy(answer: unknown): JsonRecord[] | null {
	const inside = isRecord(answer) ? [answer.data, answer.order, answer] : [];
	const only = inside.filter(isRecord).find((record) => proxyIdOf(record) !== null);
	return only === undefined ? null : [only];
}

/** With one decimal; negative once expired. */
function hoursUntil(date: string | null, now: number): number | null {
	if (date === null) return null;
	return Math.round((Date.parse(date) - now) / (hour / 10)) / 10;
}
