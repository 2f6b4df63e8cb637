import { knownById } from '../../../lib/values/ids';
import { isRecord } from '../../../lib/values/record';
import { day, hour, minute } from '../../../lib/values/time';
import type { Json } from '../../../lib/define';
import { sampleOf, type Change, type Comparison } from './change';

/** What is remembered of one proxy; dates are milliseconds since 1970. */
interface KnownExpiry {
	expiresAt: number;
	/** Dates that were reported, or near at the first look. */
	reported: readonly number[];
}

interface ExpiryRules {
	hoursBefore: number;
	reportExisting: boolean;
}

/** Dates this close are the same date: panels print seconds as they please. */
const sameDate = 10 * minute;
const forgottenAfter = 7 * day;
/** Panels that give out two dates in turn have been seen; more than a few need no memory. */
const reportedAtMost = 20;

/** Reports each proxy once for each expiry date, when that date comes near. */
export function compareExpiries({ hoursBefore, reportExisting }: ExpiryRules): Comparison<Json> {
	const compare: Comparison<Json>['compare'] = (kept, list, now) => {
		const isCurrent = (date: number) => now - date < forgottenAfter;
		const before = isRecord(kept) ? knownById(kept.proxies, isKnownExpiry) : null;
		const known = new Map([...(before ?? [])].filter(([, { expiresAt }]) => isCurrent(expiresAt)));
		const changes: Change[] = [];
		for (const record of list) {
			const date = dateOf(record);
			if (Number.isNaN(date) || !isCurrent(date)) continue;
			const id = String(record.proxyId);
			const last = known.get(id);
			const isSame = last !== undefined && isClose(last.expiresAt, date);
			const expiresAt = isSame ? last.expiresAt : date;
			const reported = (last?.reported ?? []).filter(isCurrent);
			const isDue =
				expiresAt - now <= hoursBefore * hour && !reported.some((each) => isClose(each, expiresAt));
			// One that was known before is reported even if it expired while nobody looked.
			const isNews = isDue && (isSame || expiresAt > now);
			if (isNews && (before !== null || reportExisting)) {
				const previous =
					last && !isSame ? { expiresAt: new Date(last.expiresAt).toISOString() } : null;
				changes.push({ change: 'expiring', id, value: expiresAt, fields: record, previous });
			}
			const dates = isDue ? [...reported, expiresAt].slice(-reportedAtMost) : reported;
			known.set(id, { expiresAt, reported: dates });
		}
		return { kept: { proxies: Object.fromEntries(known) }, changes, isFirst: before === null };
	};
	return { compare, sample };
}

function sample(list: readonly Json[]): Change[] {
	return list
		.filter(({ hoursLeft }) => typeof hoursLeft === 'number' && hoursLeft >= 0)
		.sort((a, b) => Number(a.hoursLeft) - Number(b.hoursLeft))
		.map((record) => sampleOf('expiring', record, ['expiresAt']));
}

function dateOf({ expiresAt }: Json): number {
	return typeof expiresAt === 'string' ? Date.parse(expiresAt) : Number.NaN;
}

function isClose(one: number, other: number): boolean {
	return Math.abs(one - other) < sameDate;
}

function isKnownExpiry(value: unknown): value is KnownExpiry {
	if (!isRecord(value) || typeof value.expiresAt !== 'number') return false;
	return Array.isArray(value.reported) && value.reported.every((each) => typeof each === 'number');
}
