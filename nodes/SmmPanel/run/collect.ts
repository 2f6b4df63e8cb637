import type { INodeExecutionData } from 'n8n-workflow';
import { notSent, type Failure } from '../../../lib/errors/failure';
import { FileReply } from '../../../lib/define';
import { errorItem, stopError } from '../../../lib/n8n/errors';
import { progressOf, toldProgress } from './progress';
import { type IdOutput, toFileItem } from '../../../lib/n8n/replies';
import type { Run } from './run';
import { untried, type Item } from './item';

/**
 * The run's output, item by item in input order.
 *
 * @throws {NodeOperationError} for the first failed item, where the node stops on failure
 */
export async function collect(run: Run, items: readonly Item[]): Promise<INodeExecutionData[]> {
	const failed = run.stopOnFailure ? firstFailure(run, items) : undefined;
	if (failed) {
		const { found, item } = failed;
		throw stopError(run.context.getNode(), found, item, toldProgress(progressOf(run, items)));
	}
	const made: INodeExecutionData[] = [];
	for (const item of items) {
		for (const output of item.outputs()) {
			const file = put(made, output, item, run);
			if (file) made.push(await kept(run, file, item));
		}
	}
	return made;
}

/** The item with its file; what n8n can't store fails this item alone. */
async function kept(run: Run, file: FileReply, { index, call }: Item): Promise<INodeExecutionData> {
	try {
		return await toFileItem(run.context, file, index);
	} catch (error) {
		const found = notSent(call?.action ?? '', 'input', {
			error: `n8n could not store the file: ${error instanceof Error ? error.message : 'it gave no reason'}`,
			message: 'See where this n8n stores files, and run this item again.',
		});
		if (run.stopOnFailure) throw stopError(run.context.getNode(), found, index);
		return errorItem(found, index);
	}
}

/**
 * Apart from the loop, which waits for files and is run once: this is what gets compiled.
 *
 * @returns a reply that is a file, which is not put out
 */
function put(
	made: INodeExecutionData[],
	output: IdOutput | null,
	item: Item,
	run: Run,
): FileReply | undefined {
	const { index } = item;
	if (output === null) {
		made.push(errorItem(untried(item, run), index));
	} else if ('failure' in output) {
		made.push(errorItem(output.failure, index));
	} else if (output.reply instanceof FileReply) {
		return output.reply;
	} else if (Array.isArray(output.reply)) {
		for (const json of output.reply) made.push({ json, pairedItem: { item: index } });
	} else {
		made.push({ json: output.reply, pairedItem: { item: index } });
	}
	return undefined;
}

/** A real failure says more than an item that was left out because of it. */
function firstFailure(
	run: Run,
	items: readonly Item[],
): { found: Failure; item: number } | undefined {
	let left: Item | undefined;
	for (const item of items) {
		for (const output of item.outputs()) {
			if (output === null) left ??= item;
			else if ('failure' in output) return { found: output.failure, item: item.index };
		}
	}
	return left && { found: untried(left, run), item: left.index };
}
