import { createHash } from 'crypto';
import { asJson, type Json } from '../../../lib/define';
import { isRecord, knownById } from '../../../lib/values/record';
import { day } from '../../../lib/values/dates';
import { type Change, type ChangeKind, type Comparison, sampleOf } from './change';

/** What is remembered of one proxy: its status, auto-renewal and addresses, and no password. */
interface KnownProxy extends Json {
	/** When it was last in the list, in milliseconds since 1970. */
	seenAt: number;
}

/** A proxy that left the list is forgotten after that. */
const forgottenAfter = 45 * day;

/** Reports changes of status, address and auto-renewal of proxies already known. */
export function compareProxies({ reportExisting }: { reportExisting: boolean }): Comparison {
	return {
		compare(kept, list, now) {
			const before = isRecord(kept) ? knownById(kept.proxies, isKnownProxy) : null;
			const known = new Map(
				[...(before ?? [])].filter(([, { seenAt }]) => Math.abs(now - seenAt) < forgottenAfter),
			);
			const changes: Change[] = [];
			for (const record of list) {
				const id = String(record.proxyId);
				const last = known.get(id);
				const proxy = proxyOf(record, last, now);
				const found = last ? differences(last, proxy) : [];
				if (before === null && reportExisting) found.push({ change: 'status', previous: null });
				for (const { change, previous } of found) {
					const value = change === 'address' ? [proxy.source, proxy.forward] : proxy[change];
					changes.push({ change, id, value, fields: record, previous });
				}
				known.set(id, proxy);
			}
			return { kept: { proxies: Object.fromEntries(known) }, changes, isFirst: before === null };
		},
		sample: (list) => list.map((record) => sampleOf('status', record, ['status'])),
	};
}

/** What a list leaves out is unknown, not changed. */
function proxyOf(record: Json, last: KnownProxy | undefined, now: number): KnownProxy {
	return {
		status: record.status ?? last?.status ?? null,
		autoRenew: record.autoRenew ?? last?.autoRenew ?? null,
		source: knownAddress(record.source) ?? last?.source ?? null,
		forward: knownAddress(record.forward) ?? last?.forward ?? null,
		// Once a day is enough, and spares n8n from saving the memory at every poll.
		seenAt: last && Math.abs(now - last.seenAt) < day ? last.seenAt : now,
	};
}

function differences(last: KnownProxy, now: KnownProxy) {
	const isOther = (name: string) => JSON.stringify(last[name]) !== JSON.stringify(now[name]);
	const { status, autoRenew } = last;
	const moved = ['source', 'forward'].filter(isOther);
	const addresses = moved.map((name) => [name, shownAddress(last[name])]);
	const found: Array<{ change: ChangeKind; previous: Json | null }> = [];
	if (isOther('status')) found.push({ change: 'status', previous: { status } });
	if (moved.length > 0) {
		found.push({ change: 'address', previous: Object.fromEntries(addresses) });
	}
	if (isOther('autoRenew') && autoRenew !== null) {
		found.push({ change: 'autoRenew', previous: { autoRenew } });
	}
	return found;
}

function isKnownProxy(value: unknown): value is KnownProxy {
	return isRecord(value) && typeof value.seenAt === 'number';
}

/** An address to compare with later: a few digits of a hash stand for its password. */
function knownAddress(address: unknown): Json | null {
	if (!isRecord(address)) return null;
	const { host, port, username, password } = address;
	const hash = createHash('sha256').update(`${host} ${port} ${password}`).digest('hex');
	return asJson({ host, port, username: username ?? null, trace: hash.slice(0, 6) });
}

/** What can be shown of an earlier address; its password was not kept. */
function shownAddress(known: unknown): Json | null {
	if (!isRecord(known)) return null;
	const { host, port, username } = known;
	return asJson({ host, port, username });
}
