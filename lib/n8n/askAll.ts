import type { Prepared } from '../define';
import { perform, type Performance } from '../requests/perform';
import { plan, type Job, type Result } from '../requests/plan';
import { replyTo, unreadableReply, type IdOutput, type ReplyFrame } from './replies';

/** What came of the ids of all asks, one behind the other; null for an id that was never tried. */
export type OutputRow = Array<IdOutput | null>;

interface AskAll extends Pick<Performance, 'client' | 'lanes' | 'now' | 'goOn' | 'started'> {
	reading: ReplyFrame;
	/** Told before anything is sent: the row, and where in it the outputs of each ask begin. */
	placed?: (row: OutputRow, starts: readonly number[]) => void;
	/** Told of a request's results once their outputs are in the row. */
	done?: (job: Job, results: readonly Result[], hasFailure: boolean) => void;
}

/**
 * Asks the panel what several want to know, in as few requests as possible. Outputs are made as
 * soon as their answer is there, so that neither it nor its records are kept.
 */
export async function askAll(
	asks: readonly Prepared[],
	{ reading, placed, done, ...performance }: AskAll,
): Promise<OutputRow> {
	const { answer: reader, ids: form } = reading.operation;
	const { jobs, starts, calls } = plan(asks, form);
	const row: OutputRow = Array<null>(calls.length).fill(null);
	placed?.(row, starts);
	const deliver = ({ group, ids }: Job, results: readonly Result[]): boolean => {
		let hasFailure = false;
		ids.forEach((id, at) => {
			const result = results[at];
			for (const place of group.places.get(id) ?? []) {
				const call = calls[place];
				if (!result || !call) continue;
				const output = replyTo(result, id, call, reading);
				row[place] = output;
				hasFailure ||= 'failure' in output;
			}
		});
		return hasFailure;
	};
	await perform(jobs, {
		...performance,
		reader,
		form,
		done: (job, results) => {
			const hasFailure = deliver(job, results);
			done?.(job, results, hasFailure);
		},
		// What was delivered before it broke stays.
		broke: ({ group, ids }) => {
			for (const id of ids) {
				for (const place of group.places.get(id) ?? []) {
					const call = calls[place];
					if (call) row[place] ??= unreadableReply(id, call);
				}
			}
		},
	});
	return row;
}
