import type { IExecuteFunctions } from 'n8n-workflow';
import type { Operation } from '../../../lib/define';
import type { Failure } from '../../../lib/errors/failure';
import { stopped } from '../../../lib/errors/wireFailure';
import { askAll, type ReplyFrame } from '../../../lib/n8n/askAll';
import { clock, type Settings } from '../../../lib/n8n/connect';
import type { Client } from '../../../lib/requests/client';
import type { Lanes } from '../../../lib/requests/lanes';
import { isOpen, type Item } from './item';

/** One run of the node: everything its stages share. */
export interface Run {
	context: IExecuteFunctions;
	operation: Operation;
	client: Client;
	settings: Settings;
	reading: ReplyFrame;
	/** On Error is "Stop Workflow". */
	stopOnFailure: boolean;
	lanes: Lanes;
	/** Whether the user has stopped the run. */
	stopped: () => boolean;
	/** Nothing more is sent: an item has failed where the node stops on failure, or something broke. */
	halted: boolean;
	/** What broke it off, if anything did. */
	broken?: string;
}

/** Whether nothing has ended the run yet. */
export function maySend(run: Run): boolean {
	return !run.halted && !run.stopped();
}

/** Who wants to know how far a sending is. */
interface Heard {
	/** Every request has been started. */
	started?: () => void;
	/** The items behind a request have what came of it. */
	answered?: () => void;
}

/**
 * Sends what the open items ask for in as few requests as possible. Where the node stops on failure,
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
		started,
	});
}

/** What an id that was never tried comes to. */
export function untried(item: Item, { operation, broken }: Run): Failure {
	const found = stopped(item.call?.action ?? operation.value);
	return broken === undefined
		? found
		: { ...found, error: `Not sent: this step broke off before this item: ${broken}` };
}
