import type { ErrorCategory } from '../../../lib/errors/kinds';
import { isRecord } from '../../../lib/values/record';
import type { Answer } from '../../../lib/n8n/asked';
import type { Sighting } from '../changes/statuses';

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
