import { perform } from '../../../lib/requests/perform';
import { clock } from '../../../lib/n8n/connect';
import { filing } from './filing';
import type { Run } from './run';
import type { Item } from './item';
import { isOpen } from './item';

/** Who wants to know how far a sending is. */
export interface Heard {
	/** Every request has been started. */
	started?: () => void;
	/** The items behind a request have what came of it. */
	answered?: () => void;
}

/**
 * Sends what the items ask for in as few requests as possible. Where the node stops on failure,
 * the first failure lets nothing further start, here or elsewhere in the run.
 */
export async function send(
	run: Run,
	items: readonly Item[],
	{ started, answered }: Heard = {},
): Promise<void> {
	const { operation, stopOnFailure, client, lanes } = run;
	const { jobs, file } = filing(items.filter(isOpen), run.reading);
	await perform(jobs, {
		client,
		reader: operation.answer,
		form: operation.ids,
		lanes,
		now: clock.now,
		goOn: () => maySend(run),
		done: (job, results) => {
			const failed = file(job, results);
			run.halted ||= stopOnFailure && failed;
			answered?.();
		},
		...(started ? { started } : {}),
	});
}

/** Whether nothing has ended the run yet. */
export function maySend(run: Run): boolean {
	return !run.halted && !run.stopped();
}
