import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { collect } from './collect';
import type { Resource } from '../../../lib/define';
import { errorItem, isTool, stopError } from '../../../lib/n8n/errors';
import { open } from './open';
import { warnOfRetries } from './money/hints';
import { readLimits } from './money/limits';
import { logPurchases } from './money/log';
import { recallBought, rememberBought } from './money/memory';
import { purchase } from './money/purchase';
import { screen } from './money/screen';
import type { Run } from './run';
import { send } from './send';
import { hasFailed, type Item } from './item';
import { toolOutput } from './toolOutput';

/** One run of the action node, whatever the operation. */
export async function execute(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const count = context.getInputData().length;
	if (count === 0) return [[]];
	const opened = await open(context, resources, count);
	if ('failure' in opened) {
		if (!context.continueOnFail()) throw stopError(context.getNode(), opened.failure, 0);
		return [Array.from({ length: count }, (_, index) => errorItem(opened.failure, index))];
	}
	const { run, items } = opened;
	if (run.operation.maySpend) return [await buy(run, items)];
	if (mayGoOn(run, items)) await send(run, items);
	const output = await collect(run, items);
	return [isTool(context.getNode()) ? toolOutput(output) : output];
}

/** Everything is checked before the first purchase; what a failed try bought is not bought again. */
async function buy(run: Run, items: readonly Item[]): Promise<INodeExecutionData[]> {
	const { context } = run;
	recallBought(context, items);
	const limitsOf = readLimits(items);
	warnOfRetries(context, items, limitsOf);
	let isOver = false;
	try {
		if (mayGoOn(run, items)) await screen(run, items, limitsOf);
		if (mayGoOn(run, items)) await purchase(run, items, limitsOf);
		rememberBought(context, items, run.reading);
		const output = await collect(run, items);
		isOver = !run.stopped();
		return output;
	} finally {
		if (!isOver) logPurchases(run, items, limitsOf);
	}
}

/** Where the node stops on failure, nothing is sent once an item has failed. */
function mayGoOn(run: Run, items: readonly Item[]): boolean {
	return !(run.stopOnFailure && items.some(hasFailed));
}
