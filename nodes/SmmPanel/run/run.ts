import type { IExecuteFunctions } from 'n8n-workflow';
import type { Call, Operation } from '../../../lib/define';
import type { Failure } from '../../../lib/errors/failure';
import { stopped } from '../../../lib/errors/unanswered';
import { askAll, type IdOutput, type OutputRow, type ReplyFrame } from '../../../lib/n8n/askAll';
import { clock, type Settings } from '../../../lib/n8n/connect';
import type { Client } from '../../../lib/requests/client';
import type { Lanes } from '../../../lib/requests/lanes';

/** One run of the node: everything its stages share. */
export interface Run {
	context: IExecuteFunctions;
	operation: Operation;
	client: Client;
	settings: Settings;
	frame: ReplyFrame;
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

/** Collections of an item as the user gave them. */
export interface GivenGroups {
	readonly options?: unknown;
	readonly safety?: unknown;
}

/**
 * `settled`: it has come to something without a request. `barred`: nothing was bought for it, but
 * its key can't be taken back. `remembered`: an earlier try of the same run has dealt with it.
 */
type Ended = 'settled' | 'barred' | 'remembered';

/** How far an item has come. */
type Stage =
	/** Nothing was planned for it yet. */
	| { readonly is: 'open' }
	/** Requests are planned for it; the row has what they bring, from `start` on. */
	| { readonly is: 'sent'; readonly row: OutputRow; readonly start: number }
	| { readonly is: Ended; readonly outputs: readonly IdOutput[] };

const notPlanned: Stage = { is: 'open' };

/** One input item on its way through the run. */
export class Item {
	stage = notPlanned;

	constructor(
		readonly index: number,
		readonly given: GivenGroups,
		/** Undefined where its parameters can't be read; items that ask alike share it. */
		public call: Call | undefined,
		readonly ids: readonly string[] = [],
	) {}

	/** Its outputs will be in the row from there on. */
	plan(row: OutputRow, start: number): void {
		this.stage = { is: 'sent', row, start };
	}

	end(is: Ended, outputs: readonly IdOutput[]): void {
		this.stage = { is, outputs };
	}

	fail(failure: Failure): void {
		this.end('settled', [{ failure }]);
	}

	/** What came of each id, in the order asked; null for an id that was never tried. */
	outputs(): ReadonlyArray<IdOutput | null> {
		if ('outputs' in this.stage) return this.stage.outputs;
		const count = Math.max(1, this.ids.length);
		if (this.stage.is === 'open') return Array<null>(count).fill(null);
		return this.stage.row.slice(this.stage.start, this.stage.start + count);
	}
}

/** Whether there is something left to send for it. */
export function isOpen(item: Item): item is Item & { readonly call: Call } {
	return item.call !== undefined && item.stage.is === 'open';
}

export function isRemembered(item: Item): boolean {
	return item.stage.is === 'remembered';
}

/** Whether it has come to a failure without a request of this try. */
export function hasFailed({ stage }: Item): boolean {
	return 'outputs' in stage && stage.outputs.some((output) => 'failure' in output);
}

export function isReply(
	output: IdOutput | null | undefined,
): output is Extract<IdOutput, { reply: unknown }> {
	return output !== null && output !== undefined && 'reply' in output;
}

export function isInDoubt(output: IdOutput | null): boolean {
	return output !== null && 'failure' in output && output.failure.details.outcome === 'unknown';
}

/** What an id that was never tried comes to. */
export function untried(item: Item, { operation, broken }: Run): Failure {
	const found = stopped(item.call?.action ?? operation.value);
	return broken === undefined
		? found
		: { ...found, error: `Not sent: this step broke off before this item: ${broken}` };
}

/** Whether nothing has ended the run yet. */
export function maySend(run: Run): boolean {
	return !run.halted && !run.stopped();
}

/**
 * Sends what the open items ask for in as few requests as possible. Where the node stops on failure,
 * the first failure lets nothing further start, here or elsewhere in the run.
 *
 * @param heard told when every request has been started, and whenever items have what came of one
 */
export async function send(
	run: Run,
	items: readonly Item[],
	heard: { started?: () => void; answered?: () => void } = {},
): Promise<void> {
	const { frame, stopOnFailure, client, lanes } = run;
	const open = items.filter(isOpen);
	await askAll(open, {
		client,
		frame,
		lanes,
		now: clock.now,
		goOn: () => maySend(run),
		placed: (row, starts) => open.forEach((item, at) => item.plan(row, starts[at] ?? 0)),
		done: (_job, _results, hasFailure) => {
			run.halted ||= stopOnFailure && hasFailure;
			heard.answered?.();
		},
		started: heard.started,
	});
}
