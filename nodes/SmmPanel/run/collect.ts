import type { INodeExecutionData } from 'n8n-workflow';
import type { Failure } from '../../../lib/errors/failure';
import { FileReply } from '../../../lib/define';
import { errorItem, stopError } from '../../../lib/n8n/errors';
import { progressOf, toldProgress } from './progress';
import type { Reading } from '../../../lib/n8n/replies';
import { toFileItem } from '../../../lib/n8n/replies';
import type { Run } from './run';
import type { IdOutput } from '../../../lib/n8n/replies';
import { untried, type Slot } from './slot';

/**
 * The run's output, item by item in input order.
 *
 * @throws {NodeOperationError} for the first failed item, where the node stops on failure
 */
export async function collect(run: Run, slots: readonly Slot[]): Promise<INodeExecutionData[]> {
	const failed = run.stopOnFailure ? firstFailure(run, slots) : undefined;
	if (failed) {
		const { found, item } = failed;
		throw stopError(run.context.getNode(), found, item, toldProgress(progressOf(run, slots)));
	}
	const output: INodeExecutionData[] = [];
	for (const slot of slots) {
		for (const outcome of slot.outcomes()) {
			const file = put(output, outcome, slot, run.reading);
			if (file) output.push(await toFileItem(run.context, file, slot.item));
		}
	}
	return output;
}

/**
 * Apart from the loop, which waits for files and is run once: this is what gets compiled.
 *
 * @returns a reply that is a file, which is not put out
 */
function put(
	output: INodeExecutionData[],
	outcome: IdOutput | null,
	slot: Slot,
	reading: Reading,
): FileReply | undefined {
	const { item } = slot;
	if (outcome === null) {
		output.push(errorItem(untried(slot, reading), item));
	} else if ('failure' in outcome) {
		output.push(errorItem(outcome.failure, item));
	} else if (outcome.reply instanceof FileReply) {
		return outcome.reply;
	} else if (Array.isArray(outcome.reply)) {
		for (const json of outcome.reply) output.push({ json, pairedItem: { item } });
	} else {
		output.push({ json: outcome.reply, pairedItem: { item } });
	}
	return undefined;
}

/** A real failure says more than an item that was left out because of it. */
function firstFailure(
	run: Run,
	slots: readonly Slot[],
): { found: Failure; item: number } | undefined {
	let left: Slot | undefined;
	for (const slot of slots) {
		for (const outcome of slot.outcomes()) {
			if (outcome === null) left ??= slot;
			else if ('failure' in outcome) return { found: outcome.failure, item: slot.item };
		}
	}
	return left && { found: untried(left, run.reading), item: left.item };
}
