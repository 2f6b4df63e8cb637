import type { Json } from '../../../lib/define';
import { isRecord, type JsonRecord, knownById } from '../../../lib/values/record';
import { isFinished } from '../../../lib/values/statuses';
import { hour } from '../../../lib/values/dates';
import type { Change } from './change';

/** What is remembered of one order, refill or product order. */
export interface KnownStatus {
	/** Null as long as the panel has not told one. */
	status: string | null;
	/** Grows with each answer in a row that doesn't tell the status; left out after one that does. */
	missScore?: number;
}

/** What the status events remember. */
export interface StatusMemory {
	ids: ReadonlyMap<string, KnownStatus>;
	/** The id the next poll begins with, where one poll was too short for all of them. */
	next?: string | undefined;
	/** Ids reported as not found are not asked for before then, in milliseconds since 1970. */
	notFoundAgainAt?: number | undefined;
}

/** What one answer said of one id. */
export type Sighting =
	| { id: string; status: string; record: Json }
	/** The panel didn't tell the status; `refused` is the reason in its words. */
	| { id: string; refused: string; why: keyof typeof missScores };

export interface StatusRules {
	/** The name of the id in the item. */
	idField: string;
	isWanted: (status: string) => boolean;
	reportExisting: boolean;
}

/**
 * An id counts as not found after two answers in a row that say the panel doesn't know it, ten that
 * refuse it for another reason, or sixty that leave it out, as answers do that were cut short.
 */
const missScores = { unknown: 30, refused: 6, leftOut: 1 };
const notFoundFrom = 60;

function isNotFound(known: KnownStatus | undefined): boolean {
	return (known?.missScore ?? 0) >= notFoundFrom;
}

/** Null where nothing was stored, or nothing that can be read. */
export function recallStatuses(stored: unknown): StatusMemory | null {
	const { byStatus, missed, next, notFoundAgainAt }: JsonRecord = isRecord(stored) ? stored : {};
	const idsByStatus = knownById(byStatus, isIds);
	const ids = knownById(missed, isKnownStatus);
	if (idsByStatus === null || ids === null) return null;
	for (const [status, some] of idsByStatus) for (const id of some) ids.set(id, { status });
	return {
		ids,
		next: typeof next === 'string' ? next : undefined,
		notFoundAgainAt: typeof notFoundAgainAt === 'number' ? notFoundAgainAt : undefined,
	};
}

/** As it is stored: most ids have a status and nothing else, so they are listed under it. */
export function keptStatuses({ ids, ...others }: StatusMemory): unknown {
	const byStatus = new Map<string, string[]>();
	const missed = new Map<string, KnownStatus>();
	for (const [id, known] of ids) {
		if (known.status === null || known.missScore !== undefined) {
			missed.set(id, known);
		} else {
			const alike = byStatus.get(known.status) ?? [];
			alike.push(id);
			byStatus.set(known.status, alike);
		}
	}
	return {
		...others,
		byStatus: Object.fromEntries(byStatus),
		missed: Object.fromEntries(missed),
	};
}

/** Some panels refuse a whole list because of one id they don't know, so these are asked for seldom. */
const notFoundAgainAfter = hour;

/** The ids a poll asks for: what has not finished, beginning where the last poll ran out of time. */
export function idsToAsk(all: readonly string[], memory: StatusMemory, now: number) {
	const { ids, next, notFoundAgainAt = 0 } = memory;
	// A clock that was set back must not put them off for longer.
	const isDue = now >= notFoundAgainAt || notFoundAgainAt - now > notFoundAgainAfter;
	const open = all.filter((id) => {
		const known = ids.get(id);
		return isNotFound(known) ? isDue : !known || !isFinished(known.status);
	});
	const from = next === undefined ? 0 : Math.max(0, open.indexOf(next));
	const asksNotFound = open.some((id) => isNotFound(ids.get(id)));
	return {
		turn: [...open.slice(from), ...open.slice(0, from)],
		notFoundAgainAt: asksNotFound ? now + notFoundAgainAfter : memory.notFoundAgainAt,
	};
}

/** What was seen against what is known: ids that were not asked for stay as they are. */
export function statusChanges(
	known: ReadonlyMap<string, KnownStatus>,
	seen: readonly Sighting[],
	rules: StatusRules,
) {
	const ids = new Map(known);
	const changes: Change[] = [];
	for (const sighting of seen) {
		const { id } = sighting;
		const last = known.get(id);
		const earlier = last?.status ?? null;
		const previous = earlier === null ? null : { status: earlier };
		if ('status' in sighting) {
			const { status, record } = sighting;
			ids.set(id, { status });
			const isNews = last ? earlier !== status || isNotFound(last) : rules.reportExisting;
			if (isNews && rules.isWanted(status)) {
				changes.push({ change: 'status', id, value: status, fields: record, previous });
			}
		} else if (!isNotFound(last)) {
			const missScore = (last?.missScore ?? 0) + missScores[sighting.why];
			const now = { status: earlier, missScore };
			ids.set(id, now);
			if (!isNotFound(now)) continue;
			const fields = { [rules.idField]: id, status: null, message: sighting.refused };
			changes.push({ change: 'notFound', id, value: null, fields, previous });
		}
	}
	return { ids, changes };
}

function isIds(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((id) => typeof id === 'string');
}

function isKnownStatus(value: unknown): value is KnownStatus {
	if (!isRecord(value)) return false;
	const { status, missScore } = value;
	const isScore = missScore === undefined || typeof missScore === 'number';
	return isScore && (status === null || typeof status === 'string');
}
