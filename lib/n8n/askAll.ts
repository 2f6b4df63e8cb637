import type { Prepared } from '../define';
import { perform, type Performance } from '../requests/perform';
import { eachPlace, plan, type Job, type Result } from '../requests/plan';
import { replyTo, unreadableReply, type IdOutput, type ReplyFrame } from './replies';

/** What came of the ids of many asks, one behind the other; null for an id that was never tried. */
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
	const { jobs, starts, places } = plan(asks, form);
	const row: OutputRow = Array<null>(places).fill(null);
	const callAt = asks.flatMap(({ call }, at) =>
		Array<Prepared['call']>((starts[at + 1] ?? places) - (starts[at] ?? 0)).fill(call),
	);
	placed?.(row, starts);
	const deliver = ({ group, ids }: Job, results: readonly Result[]): boolean => {
		let hasFailure = false;
		ids.forEach((id, at) => {
			const result = results[at];
			if (!result) return;
			eachPlace(group, id, (place) => {
				const call = callAt[place];
				if (!call) return;
				const output = replyTo(result, id, call, reading);
				row[place] = output;
				hasFailure ||= 'failure' in output;
			});
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
		broke: ({ group, ids }) => {
			for (const id of ids) {
				eachPlace(group, id, (place) => {
					const call = callAt[place];
					if (call) row[place] ??= unreadableReply(id, call);
				});
			}
		},
	});
	return row;
}
