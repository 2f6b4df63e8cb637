import { askAll } from '../../../lib/n8n/askAll';
import { clock } from '../../../lib/n8n/connect';
import type { Run } from './run';
import { isOpen, type Item } from './item';

/** Who wants to know how far a sending is. */
interface Heard {
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
	const { reading, stopOnFailure, client, lanes } = run;
	const open = items.filter(isOpen);
	await askAll(open, {
		client,
		reading,
		lanes,
		now: clock.now,
		goOn: () => maySend(run),
		placed: (row, starts) => open.forEach((item, at) => item.plan(row, starts[at] ?? 0)),
		done: (_job, _results, hasFailure) => {
			run.halted ||= stopOnFailure && hasFailure;
			answered?.();
		},
		...(started ? { started } : {}),
	});
}

/** Whether nothing has ended the run yet. */
export function maySend(run: Run): boolean {
	return !run.halted && !run.stopped();
}
