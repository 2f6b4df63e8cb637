import { isRecord, knownById } from '../../../lib/values/record';
import { day, hour, minute } from '../../../lib/values/dates';
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

const forgottenAfter = 7 * day;
/** Some panels print two dates of one proxy in turn: each alone would be reported again and again. */
const reportedAtMost = 20;

/** Reports each proxy once for each expiry date, when that date comes near. */
export function compareExpiries({ hoursBefore, reportExisting }: ExpiryRules): Comparison {
	return {
		compare(kept, list, now) {
			const isCurrent = (date: number) => now - date < forgottenAfter;
			const before = isRecord(kept) ? knownById(kept.proxies, isKnownExpiry) : null;
			const isKept = ({ expiresAt, reported }: KnownExpiry) =>
				[expiresAt, ...reported].some(isCurrent);
			const known = new Map([...(before ?? [])].filter(([, last]) => isKept(last)));
			const changes: Change[] = [];
			for (const record of list) {
				const date = typeof record.expiresAt === 'string' ? Date.parse(record.expiresAt) : NaN;
				if (!isCurrent(date)) continue;
				const id = String(record.proxyId);
				const last = known.get(id);
				const isSame = last !== undefined && isSameDate(last.expiresAt, date);
				const expiresAt = isSame ? last.expiresAt : date;
				const reported = (last?.reported ?? []).filter(isCurrent);
				const isNear = expiresAt - now <= hoursBefore * hour;
				const isDue = isNear && !reported.some((each) => isSameDate(each, expiresAt));
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
		},
		sample: (list) =>
			list
				.filter(({ hoursLeft }) => typeof hoursLeft === 'number' && hoursLeft >= 0)
				.sort((a, b) => Number(a.hoursLeft) - Number(b.hoursLeft))
				.map((record) => sampleOf('expiring', record, ['expiresAt'])),
	};
}

/** Panels print the seconds of one date now so, now so: less than ten minutes apart is the same. */
function isSameDate(one: number, other: number): boolean {
	return Math.abs(one - other) < 10 * minute;
}

function isKnownExpiry(value: unknown): value is KnownExpiry {
	if (!isRecord(value) || typeof value.expiresAt !== 'number') return false;
	return Array.isArray(value.reported) && value.reported.every((each) => typeof each === 'number');
}

interface BalanceRules {
	threshold: number;
	reportExisting: boolean;
}

/** Reports a balance that has fallen below the threshold; once it is no longer below, it may fall again. */
export function compareBalance({ threshold, reportExisting }: BalanceRules): Comparison {
	return {
		compare(kept, [seen = {}]) {
			const balance = Number(seen.balance);
			const before = isKnownBalance(kept) ? kept : null;
			const isBelow = balance < threshold;
			const wasBelow = before?.below ?? !reportExisting;
			const isFirst = before === null;
			const change: Change = {
				change: 'below',
				id: '',
				// Where n8n ended before it saved the memory, the next poll finds the same crossing, maybe with
				// another balance, and must give it the same event ID. After a first look no memory counts the
				// crossings, so there the balance has to tell one from the next.
				value: isFirst ? balance : null,
				fields: { ...seen, threshold },
				previous: before && { balance: before.balance },
			};
			const changes = isBelow && !wasBelow ? [change] : [];
			return { kept: { balance, below: isBelow }, isFirst, changes };
		},
		sample: (records) =>
			records.map((record) => sampleOf('below', { ...record, threshold }, ['balance'])),
	};
}

function isKnownBalance(kept: unknown): kept is { balance: number; below: boolean } {
	return isRecord(kept) && typeof kept.balance === 'number' && typeof kept.below === 'boolean';
}
