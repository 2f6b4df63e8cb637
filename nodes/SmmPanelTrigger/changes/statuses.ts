import type { Json } from '../../../lib/define';
import type { Change, News } from '../change';

/** What is remembered of one order, refill or product order. */
export interface KnownStatus {
	/** Null as long as the panel has not told. */
	status: string | null;
	/** How many of its changes were reported. */
	told: number;
	/** Grows with every answer that doesn't have it. */
	doubt: number;
	/** It was reported as not found. */
	lost: boolean;
}

export type KnownStatuses = Map<string, KnownStatus>;

/** What one answer said of one id. */
export type Sighting =
	| { id: string; status: string; record: Json }
	/** The panel doesn't tell its status, for the reason in these words. */
	| { id: string; refused: string; why: keyof typeof doubtOf };

export interface StatusRules {
	/** The name of the id in the item. */
	idField: string;
	isWanted: (status: string) => boolean;
	reportExisting: boolean;
}

const doubtAtMost = 60;
/**
 * Answers in a row until an id counts as not found: two that say they don't know it, ten that say
 * something else, sixty that leave it out, as cut answers do.
 */
const doubtOf = { unknown: 30, refused: 6, leftOut: 1 };

/** Compares what was seen now with what is known; ids that were not asked for stay as they are. */
export function statusChanges(
	known: KnownStatuses,
	seen: readonly Sighting[],
	rules: StatusRules,
): News<KnownStatuses> {
	const kept = seen.length > 0 ? new Map(known) : known;
	const changes: Change[] = [];
	for (const sighting of seen) {
		const before = known.get(sighting.id);
		const { now, change } =
			'status' in sighting
				? afterStatus(before, sighting, rules)
				: afterRefusal(before, sighting, rules);
		kept.set(sighting.id, now);
		if (change) changes.push(change);
	}
	return { kept, changes };
}

interface Step {
	now: KnownStatus;
	change: Change | null;
}

function afterStatus(
	before: KnownStatus | undefined,
	{ id, status, record }: Extract<Sighting, { status: string }>,
	{ isWanted, reportExisting }: StatusRules,
): Step {
	const isFirst = before === undefined;
	const isNews = isFirst ? reportExisting : before.status !== status || before.lost;
	const told = before?.told ?? 0;
	if (!isNews || !isWanted(status)) {
		return { now: { status, told, doubt: 0, lost: false }, change: null };
	}
	const earlier = before?.status ?? null;
	return {
		now: { status, told: told + 1, doubt: 0, lost: false },
		change: {
			change: 'status',
			id,
			mark: [told + 1, status],
			fields: record,
			previous: earlier === null ? null : { status: earlier },
		},
	};
}

function afterRefusal(
	before: KnownStatus | undefined,
	{ id, refused, why }: Extract<Sighting, { refused: string }>,
	{ idField }: StatusRules,
): Step {
	const { status, told, doubt, lost } = before ?? { status: null, told: 0, doubt: 0, lost: false };
	if (lost) return { now: { status, told, doubt, lost }, change: null };
	const grown = doubt + doubtOf[why];
	if (grown < doubtAtMost) return { now: { status, told, doubt: grown, lost }, change: null };
	return {
		now: { status, told: told + 1, doubt: 0, lost: true },
		change: {
			change: 'notFound',
			id,
			mark: told + 1,
			fields: { [idField]: id, status: null, message: refused },
			previous: status === null ? null : { status },
		},
	};
}
