import type { INodeExecutionData } from 'n8n-workflow';
import type { Failure } from '../protocol/errors/failure';
import { FileReply } from './define';
import { errorItem, stopError } from './errors';
import { progressOf } from './progress';
import { toFileItem, untried } from './replies';
import type { Run } from './run';
import type { Slot } from './slot';

/**
 * The run's output, item by item in input order.
 *
 * @throws {NodeOperationError} for the first failed item, where the node stops on failure
 */
export async function collect(run: Run, slots: readonly Slot[]): Promise<INodeExecutionData[]> {
	const failed = run.stopOnFailure ? firstFailure(run, slots) : undefined;
	if (failed) {
		const { found, item } = failed;
		throw stopError(run.context.getNode(), found, item, progressOf(run, slots));
	}
	const output: INodeExecutionData[] = [];
	for (const slot of slots) {
		for (const outcome of slot.outcomes()) {
			if (outcome === null) {
				output.push(errorItem(untried(slot, run.reading), slot.item));
			} else if ('failure' in outcome) {
				output.push(errorItem(outcome.failure, slot.item));
			} else if (outcome.reply instanceof FileReply) {
				output.push(await toFileItem(run.context, outcome.reply, slot.item));
			} else {
				const { reply } = outcome;
				for (const json of Array.isArray(reply) ? reply : [reply]) {
					output.push({ json, pairedItem: { item: slot.item } });
				}
			}
		}
	}
	return output;
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
