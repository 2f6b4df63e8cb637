import { knownById } from '../../../lib/values/ids';
import { isRecord } from '../../../lib/values/record';
import { isFinished } from '../../../lib/values/statuses';
import { hour } from '../../../lib/values/time';

/** What is remembered of one order, refill or product order. */
export interface KnownStatus {
	/** Null as long as the panel has not told. */
	status: string | null;
	/** Grows with every answer in a row that doesn't have it. */
	missScore?: number;
}

const notFoundFrom = 60;

/** Whether it was reported as not found. */
export function isNotFound({ missScore = 0 }: KnownStatus): boolean {
	return missScore >= notFoundFrom;
}

/** What the status events remember. */
export interface StatusMemory {
	ids: ReadonlyMap<string, KnownStatus>;
	/** The id the next poll begins with, where one poll was not enough for all. */
	next?: string | undefined;
	/** Before that, ids reported as not found are not asked for. */
	notFoundAgainAt?: number | undefined;
}

export function recallStatuses(kept: unknown): StatusMemory | null {
	const byStatus = isRecord(kept) ? knownById(kept.byStatus, isIds) : null;
	const ids = isRecord(kept) ? knownById(kept.missed, isKnownStatus) : null;
	if (!isRecord(kept) || byStatus === null || ids === null) return null;
	for (const [status, some] of byStatus) for (const id of some) ids.set(id, { status });
	const { next, notFoundAgainAt } = kept;
	return {
		ids,
		...(typeof next === 'string' ? { next } : {}),
		...(typeof notFoundAgainAt === 'number' ? { notFoundAgainAt } : {}),
	};
}

/** Nearly all ids have a status and nothing else. */
export function keptStatuses({ ids, ...turn }: StatusMemory): unknown {
	const byStatus = new Map<string, string[]>();
	const missed = new Map<string, KnownStatus>();
	for (const [id, known] of ids) {
		if (known.status === null || known.missScore !== undefined) missed.set(id, known);
		else
			byStatus
				.set(known.status, byStatus.get(known.status) ?? [])
				.get(known.status)
				?.push(id);
	}
	return {
		...turn,
		byStatus: Object.fromEntries(byStatus),
		missed: Object.fromEntries(missed),
	};
}

/** Some panels answer a list with one id they don't know not at all: such ids are asked for seldom. */
export const notFoundAgainAfter = hour;

/** The ids this poll asks for: what has not finished, beginning where the last poll ran out of time. */
export function idsToAsk(all: readonly string[], memory: StatusMemory, now: number) {
	const { ids, next, notFoundAgainAt = 0 } = memory;
	// A clock that was set back must not put them off for longer.
	const isDue = now >= notFoundAgainAt || notFoundAgainAt - now > notFoundAgainAfter;
	const open = all.filter((id) => {
		const known = ids.get(id);
		if (known && isNotFound(known)) return isDue;
		return !known || !isFinished(known.status);
	});
	const asksNotFound = open.some((id) => isNotFound(ids.get(id) ?? { status: null }));
	const from = next === undefined ? 0 : Math.max(0, open.indexOf(next));
	return { turn: [...open.slice(from), ...open.slice(0, from)], asksNotFound };
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
