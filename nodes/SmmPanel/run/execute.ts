import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { chooseOperation } from './choose';
import { collect } from './collect';
import type { Resource } from '../../../lib/define';
import { errorItem, stopError } from '../../../lib/n8n/errors';
import { readItems } from './items';
import { warnOfRetries } from './money/hints';
import { readLimits } from './money/limits';
import { recall, remember } from './money/memory';
import { purchase } from './money/purchase';
import { screen } from './money/screen';
import type { Run } from './run';
import { openRun } from './run';
import { send } from './send';
import { hasFailed, type Slot } from './slot';

/** One run of the action node, whatever the operation. */
export async function execute(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const count = context.getInputData().length;
	if (count === 0) return [[]];
	const operation = chooseOperation(context, resources);
	const slots = readItems(context, operation, count);
	const run = await openRun(context, operation, slots[0]?.given.options);
	if ('failure' in run) {
		if (!context.continueOnFail()) throw stopError(context.getNode(), run.failure, 0);
		return [slots.map(({ item }) => errorItem(run.failure, item))];
	}
	if (operation.maySpend) return [await buy(run, slots)];
	if (mayGoOn(run, slots)) await send(run, slots);
	return [await collect(run, slots)];
}

/** Everything is checked before the first purchase; what a failed try bought is not bought again. */
async function buy(run: Run, slots: readonly Slot[]): Promise<INodeExecutionData[]> {
	const { context } = run;
	recall(context, slots);
	const limitsOf = readLimits(slots);
	warnOfRetries(context, slots, limitsOf);
	if (mayGoOn(run, slots)) await screen(run, slots, limitsOf);
	if (mayGoOn(run, slots)) await purchase(run, slots, limitsOf);
	remember(context, slots, run.reading);
	return await collect(run, slots);
}

/** Where the node stops on failure, nothing is sent once an item has failed. */
function mayGoOn(run: Run, slots: readonly Slot[]): boolean {
	return !(run.stopOnFailure && slots.some(hasFailed));
}
