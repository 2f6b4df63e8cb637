import type { INodeExecutionData } from 'n8n-workflow';
import { FileReply } from '../../../lib/define';
import { notSent, type Failure } from '../../../lib/errors/failure';
import { errorItem, stopError } from '../../../lib/n8n/errors';
import { toldProgress } from './progress';
import { type Item, type Run, untried } from './run';

/**
 * The run's output, item by item in input order.
 *
 * @throws {NodeOperationError} for the first failed item, where the node stops on failure
 */
export async function collect(run: Run, items: readonly Item[]): Promise<INodeExecutionData[]> {
	const failed = run.stopOnFailure ? firstFailure(run, items) : undefined;
	if (failed) {
		const { found, item } = failed;
		throw stopError(run.context.getNode(), found, item, toldProgress(run, items));
	}
	const made: INodeExecutionData[] = [];
	for (const item of items) {
		const { index } = item;
		for (const output of item.outputs()) {
			if (output === null) {
				made.push(errorItem(untried(item, run), index));
			} else if ('failure' in output) {
				made.push(errorItem(output.failure, index));
			} else if (output.reply instanceof FileReply) {
				made.push(await fileItem(run, output.reply, item));
			} else {
				for (const json of [output.reply].flat()) made.push({ json, pairedItem: { item: index } });
			}
		}
	}
	return made;
}

/** The item with its file; what n8n can't store fails this item alone. */
async function fileItem(
	run: Run,
	{ json, file }: FileReply,
	{ index, call }: Item,
): Promise<INodeExecutionData> {
	try {
		const { property, name, mimeType, text } = file;
		const data = Buffer.from(text);
		const binary = await run.context.helpers.prepareBinaryData(data, name, mimeType);
		return { json, binary: { [property]: binary }, pairedItem: { item: index } };
	} catch (error) {
		const found = notSent(call?.action ?? '', 'input', {
			error: `n8n could not store the file: ${error instanceof Error ? error.message : 'it gave no reason'}`,
			message: 'See where this n8n stores files, and run this item again.',
		});
		if (run.stopOnFailure) throw stopError(run.context.getNode(), found, index);
		return errorItem(found, index);
	}
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

/** A model reads, and somebody pays for, all that a tool returns. */
const mostItems = 100;

/** What a tool returns to a model: never nothing at all, and no whole catalogue. */
export function toolOutput(items: INodeExecutionData[]): INodeExecutionData[] {
	const tell = (message: string): INodeExecutionData => ({
		json: { found: items.length, message },
		pairedItem: { item: 0 },
	});
	if (items.length === 0) {
		return [tell('Nothing was found. Use other or fewer words and filters.')];
	}
	if (items.length <= mostItems) return items;
	const more = `These are the first ${mostItems} of ${items.length}. Use Search or other filters to narrow them down.`;
	return [...items.slice(0, mostItems), tell(more)];
}
