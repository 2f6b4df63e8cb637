import { listOf } from '../../answers/reading';
import { asJson, type Json } from '../../define';
import { toIsoDate, hour } from '../../values/dates';
import { toFlag, toText } from '../../values/text';
import { toId } from '../../values/ids';
import { parseProxy } from '../../values/proxy';
import { firstOf, isRecord, type JsonRecord } from '../../values/record';

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

/** The document's proxy, and what the node makes of it at `at`. */
export const at = '2025-05-18T10:14:17.000Z';

export const documented = {
	proxy_id: 37775,
	proxy_type: 'Proxy v4 static',
	protocol: 'HTTPS',
	data: '172.111.171.99:14288:10md12:123456',
	data2: '114.122.09.99:11218:10md12:123456',
	status: 'success',
	expired_at: '18-05-2025 22:14:17',
};

export const simplified = {
	proxyId: '37775',
	type: 'Proxy v4 static',
	protocol: 'HTTPS',
	operator: null,
	status: 'success',
	expiresAt: '2025-05-18T22:14:17+07:00',
	hoursLeft: 5,
	autoRenew: null,
	source: {
		host: '172.111.171.99',
		port: 14288,
		username: '10md12',
		password: '123456',
		url: 'http://10md12:123456@172.111.171.99:14288',
	},
	forward: {
		host: '114.122.09.99',
		port: 11218,
		username: '10md12',
		password: '123456',
		url: 'http://10md12:123456@114.122.09.99:11218',
	},
};

/** Another one, of which the shop says more, as in its list. */
export const detailed = { ...documented, proxy_id: 37776, operator: 'FPT', auto_renew: 0 };

export const simplifiedDetails = {
	...simplified,
	proxyId: '37776',
	operator: 'FPT',
	autoRenew: false,
};
