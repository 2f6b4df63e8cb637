import type { ErrorCategory } from '../../../lib/errors/kinds';
import { isRecord } from '../../../lib/values/record';
import { normalizeStatus } from '../../../lib/values/statuses';
import type { Answer, Batch } from '../../../lib/n8n/asked';
import { isCertain, staysAs, type KnownStatuses, type Sighting } from '../changes/statuses';

/** The answers that may add something to what is known, and the ids that were not asked for. */
export function newsIn(answers: readonly Answer[], known: KnownStatuses) {
	const news: Answer[] = [];
	const untried: string[] = [];
	for (const answer of answers) {
		const status = statusIn(answer.record);
		if (status !== null && staysAs(known.get(answer.id), status)) continue;
		if (answer.outcome === null) untried.push(answer.id);
		else news.push(answer);
	}
	return { news, untried };
}

/** The status that an order's, a refill's or a product order's reply has for this record. */
export function statusIn(record: unknown): string | null {
	return isRecord(record) ? normalizeStatus(record.status) : null;
}

/** Digests of answers that told the status of each of their ids. */
export function seenIn(batches: readonly Batch[], known: KnownStatuses): ReadonlySet<string> {
	const isTold = (id: string) => {
		const found = known.get(id);
		return found !== undefined && isCertain(found);
	};
	const certain = batches.filter((batch) => batch.known || batch.ids.every(isTold));
	return new Set(certain.map(({ digest }) => digest));
}

export function sightingOf({ id, outcome }: Answer): Sighting[] {
	if (!outcome) return [];
	if ('failure' in outcome) {
		const { error, details } = outcome.failure;
		return [{ id, refused: error, why: reasons.get(details.category) ?? 'refused' }];
	}
	const record = outcome.reply;
	if (isRecord(record) && 'status' in record && typeof record.status === 'string') {
		return [{ id, status: record.status, record: { ...record } }];
	}
	return [{ id, refused: 'The panel did not tell its status', why: 'leftOut' }];
}

const reasons: ReadonlyMap<ErrorCategory, 'unknown' | 'leftOut'> = new Map([
	['order_id', 'unknown'],
	['not_returned', 'leftOut'],
]);
