import { perform } from '../protocol/perform';
import { clock, nextTurn } from './connect';
import { filing } from './filing';
import type { Run } from './run';
import type { Slot } from './slot';
import { isOpen } from './slot';

/**
 * Sends what the items ask for in as few requests as possible. Where the node stops on failure,
 * the first failure lets nothing further start.
 *
 * @returns whether the run may go on
 */
export async function send(run: Run, slots: readonly Slot[]): Promise<boolean> {
	const { operation, settings, stopOnFailure, client } = run;
	const { jobs, file } = filing(slots.filter(isOpen), run.reading);
	let halted = false;
	await perform(jobs, {
		client,
		reader: operation.answer,
		form: operation.batch,
		noun: operation.noun,
		concurrency: settings.concurrency,
		now: clock.now,
		goOn: () => !halted && !run.stopped(),
		turn: nextTurn,
		done: (job, results) => {
			const failed = file(job, results);
			halted ||= stopOnFailure && failed;
		},
	});
	return !halted && !run.stopped();
}
