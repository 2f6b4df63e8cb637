import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { chooseOperation } from './choose';
import { collect } from './collect';
import type { Resource } from './define';
import { errorItem, stopError } from './errors';
import type { Slot } from './items';
import { readItems } from './items';
import { openRun } from './run';
import { send } from './send';

/** One run of the action node, whatever the operation. */
export async function execute(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const count = context.getInputData().length;
	if (count === 0) return [[]];
	const operation = chooseOperation(context, resources);
	const slots = readItems(context, operation, count);
	const run = await openRun(context, operation, slots[0]?.raw.options);
	if ('failure' in run) {
		if (!context.continueOnFail()) throw stopError(context.getNode(), run.failure, 0);
		return [slots.map(({ item }) => errorItem(run.failure, item))];
	}
	if (!(run.stopOnFailure && hasFailed(slots))) await send(run, slots);
	return [await collect(run, slots)];
}

function hasFailed(slots: readonly Slot[]): boolean {
	return slots.some((slot) => slot.failure !== undefined);
}
