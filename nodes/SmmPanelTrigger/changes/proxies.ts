import type { Json } from '../../../lib/define';
import type { Change, ChangeKind, News } from '../change';
import { addressMark, shownAddress } from './address';

/** What is remembered of one proxy, no password among it. */
export interface KnownProxy {
	status: string | null;
	autoRenew: boolean | null;
	source: string | null;
	forward: string | null;
	/** How many of its changes were reported. */
	told: number;
	/** When it was last in the list, as milliseconds since 1970. */
	seenAt: number;
}

export type KnownProxies = Map<string, KnownProxy>;

export interface ProxyRules {
	reportExisting: boolean;
}

const day = 24 * 60 * 60_000;
/** A proxy that left the list is forgotten after that. */
const forgottenAfter = 45 * day;

/** Reports changes of status, address and auto-renewal of proxies already known. */
export function proxyChanges(
	known: KnownProxies | null,
	list: readonly Json[],
	{ reportExisting }: ProxyRules,
	now: number,
): News<KnownProxies> {
	const kept: KnownProxies = new Map(
		[...(known ?? [])].filter(([, proxy]) => Math.abs(now - proxy.seenAt) < forgottenAfter),
	);
	const changes: Change[] = [];
	for (const record of list) {
		const id = String(record.proxyId);
		const before = kept.get(id);
		const seen = proxyOf(record, before, now);
		const found = before ? differences(before, seen) : [];
		if (known === null && reportExisting) found.push({ change: 'status', previous: null });
		for (const { change, previous } of found) {
			const mark = [seen.told + 1, seen[change === 'status' ? 'status' : 'autoRenew']];
			const addresses = change === 'address' ? [seen.source, seen.forward] : [];
			changes.push({ change, id, mark: [...mark, ...addresses], fields: record, previous });
		}
		kept.set(id, { ...seen, told: seen.told + (found.length > 0 ? 1 : 0) });
	}
	return { kept, changes };
}

/** What a list leaves out is unknown, not changed. */
function proxyOf(record: Json, before: KnownProxy | undefined, now: number): KnownProxy {
	const { status, autoRenew } = record;
	return {
		status: typeof status === 'string' ? status : (before?.status ?? null),
		autoRenew: typeof autoRenew === 'boolean' ? autoRenew : (before?.autoRenew ?? null),
		source: addressMark(record.source) ?? before?.source ?? null,
		forward: addressMark(record.forward) ?? before?.forward ?? null,
		told: before?.told ?? 0,
		seenAt: seenAtOf(before, now),
	};
}

/** Once a day is enough, and spares n8n from saving the memory at every poll. */
function seenAtOf(before: KnownProxy | undefined, now: number): number {
	return before && Math.abs(now - before.seenAt) < day ? before.seenAt : now;
}

function differences(before: KnownProxy, now: KnownProxy) {
	const found: Array<{ change: ChangeKind; previous: Json | null }> = [];
	if (before.status !== now.status) {
		found.push({ change: 'status', previous: { status: before.status } });
	}
	if (before.source !== now.source || before.forward !== now.forward) {
		found.push({
			change: 'address',
			previous: {
				...(before.source === now.source ? {} : { source: shownAddress(before.source) }),
				...(before.forward === now.forward ? {} : { forward: shownAddress(before.forward) }),
			},
		});
	}
	if (before.autoRenew !== now.autoRenew && before.autoRenew !== null) {
		found.push({ change: 'autoRenew', previous: { autoRenew: before.autoRenew } });
	}
	return found;
}
