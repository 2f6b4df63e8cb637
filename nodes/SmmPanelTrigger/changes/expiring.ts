import type { Json } from '../../../lib/define';
import type { Change, News } from '../change';

/** What is remembered of one proxy: the expiry date it was last reported for, or waits to be. */
export interface KnownExpiry {
	/** Milliseconds since 1970. */
	expiresAt: number;
	told: boolean;
}

export type KnownExpiries = Map<string, KnownExpiry>;

export interface ExpiryRules {
	hoursBefore: number;
	reportExisting: boolean;
}

const minute = 60_000;
const hour = 60 * minute;
/** Dates this close are the same date: panels print seconds as they please. */
const sameDate = 10 * minute;
const forgottenAfter = 7 * 24 * hour;

/** Reports each proxy once for each expiry date, when that date comes near. */
export function expiringProxies(
	known: KnownExpiries | null,
	list: readonly Json[],
	{ hoursBefore, reportExisting }: ExpiryRules,
	now: number,
): News<KnownExpiries> {
	const kept: KnownExpiries = new Map(
		[...(known ?? [])].filter(([, { expiresAt }]) => now - expiresAt < forgottenAfter),
	);
	const changes: Change[] = [];
	for (const record of list) {
		const date = typeof record.expiresAt === 'string' ? Date.parse(record.expiresAt) : Number.NaN;
		if (Number.isNaN(date) || now - date >= forgottenAfter) continue;
		const id = String(record.proxyId);
		const last = kept.get(id);
		const same = last && Math.abs(last.expiresAt - date) < sameDate ? last : undefined;
		const expiresAt = same?.expiresAt ?? date;
		const near = expiresAt - now <= hoursBefore * hour;
		// One that was known before is reported even if it expired while nobody looked.
		const isNews = near && !same?.told && (same !== undefined || expiresAt > now);
		const isSilent = known === null && !reportExisting;
		if (isNews && !isSilent) {
			const previous = last && !same ? { expiresAt: new Date(last.expiresAt).toISOString() } : null;
			changes.push({ change: 'expiring', id, mark: expiresAt, fields: record, previous });
		}
		kept.set(id, { expiresAt, told: near || (same?.told ?? false) });
	}
	return { kept, changes };
}
