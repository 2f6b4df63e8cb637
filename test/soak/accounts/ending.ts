import type { Item } from '../../../scripts/n8n/execution.ts';
import { z } from 'zod';
import type { Ending } from './claim.ts';

const failed = z.object({
	error: z.string(),
	details: z.object({ outcome: z.enum(['rejected', 'not_sent', 'unknown']) }),
});
const skipped = z.object({ skipped: z.literal(true), reason: z.string() });

/**
 * What an output item of an operation that buys or changes says about its outcome.
 *
 * @throws {Error} for an item that says neither what was done nor what became of it
 */
export function endingOf(item: Item, idField: string): { ending: Ending; id: string | null } {
	const noId = { id: null };
	const failure = failed.safeParse(item);
	if (failure.success) return { ending: outcomes[failure.data.details.outcome], ...noId };
	const skip = skipped.safeParse(item);
	if (skip.success) return { ending: reasonOf(skip.data.reason), ...noId };
	const id = item[idField];
	if (typeof id === 'string') return { ending: 'done', id };
	throw new Error(`An item has neither ${idField} nor an outcome: ${JSON.stringify(item)}`);
}

const outcomes = { rejected: 'rejected', not_sent: 'not sent', unknown: 'unknown' } as const;

function reasonOf(reason: string): Ending {
	if (reason.includes('was bought before')) return 'bought before';
	return reason.includes('of this run') ? 'same run' : 'in doubt';
}
