import type { Json } from '../../../lib/define';
import type { Change } from './change';
import { isNotFound, type KnownStatus } from './knownStatuses';

/** What one answer said of one id. */
export type Sighting =
	| { id: string; status: string; record: Json }
	/** The panel doesn't tell its status, for the reason in these words. */
	| { id: string; refused: string; why: keyof typeof missScores };

export interface StatusRules {
	/** The name of the id in the item. */
	idField: string;
	isWanted: (status: string) => boolean;
	reportExisting: boolean;
}

/**
 * Together they reach `notFoundFrom` after some answers in a row: two that say they don't know it, ten that say
 * something else, sixty that leave it out, as cut answers do.
 */
const missScores = { unknown: 30, refused: 6, leftOut: 1 };

/** What was seen against what is known: ids that were not asked for stay as they are. */
export function statusChanges(
	known: ReadonlyMap<string, KnownStatus>,
	seen: readonly Sighting[],
	rules: StatusRules,
) {
	const ids = new Map(known);
	const changes: Change[] = [];
	for (const sighting of seen) {
		const last = known.get(sighting.id);
		const { now, change } =
			'status' in sighting
				? afterStatus(last, sighting, rules)
				: afterRefusal(last, sighting, rules);
		ids.set(sighting.id, now);
		if (change) changes.push(change);
	}
	return { ids, changes };
}

interface Step {
	now: KnownStatus;
	change?: Change;
}

function afterStatus(
	last: KnownStatus | undefined,
	{ id, status, record }: Extract<Sighting, { status: string }>,
	{ isWanted, reportExisting }: StatusRules,
): Step {
	const isNews = last ? last.status !== status || isNotFound(last) : reportExisting;
	if (!isNews || !isWanted(status)) return { now: { status } };
	const earlier = last?.status ?? null;
	const previous = earlier === null ? null : { status: earlier };
	return {
		now: { status },
		change: { change: 'status', id, value: status, fields: record, previous },
	};
}

function afterRefusal(
	last: KnownStatus | undefined,
	{ id, refused, why }: Extract<Sighting, { refused: string }>,
	{ idField }: StatusRules,
): Step {
	const { status, missScore = 0 } = last ?? { status: null };
	if (last && isNotFound(last)) return { now: last };
	const now = { status, missScore: missScore + missScores[why] };
	if (!isNotFound(now)) return { now };
	const fields = { [idField]: id, status: null, message: refused };
	const previous = status === null ? null : { status };
	return { now, change: { change: 'notFound', id, value: null, fields, previous } };
}
