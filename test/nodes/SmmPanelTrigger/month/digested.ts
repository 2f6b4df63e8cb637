import { createHash } from 'node:crypto';
import type { Answer, Asked, Batch } from '../../../../lib/n8n/asked';

type Answered = Extract<Asked, { answers: unknown }>;

const perRequest = 3;

/** What the trigger is told where answers carry digests: those it knows are left out. */
export function digested({ answers }: Answered, known: ReadonlySet<string>): Answered {
	const batches: Batch[] = [];
	const read: Answer[] = [];
	for (let from = 0; from < answers.length; from += perRequest) {
		const some = answers.slice(from, from + perRequest);
		const digest = createHash('sha256').update(JSON.stringify(some)).digest('base64url');
		const isKnown = known.has(digest);
		batches.push({ ids: some.map(({ id }) => id), digest, known: isKnown });
		if (!isKnown) read.push(...some);
	}
	return { answers: read, batches };
}
