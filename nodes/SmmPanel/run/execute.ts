import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Resource } from '../../../lib/define';
import { errorItem, isTool, stopError } from '../../../lib/n8n/errors';
import { collect } from './collect';
import { hasFailed, type Item } from './item';
import { warnOfRetries } from './money/hints';
import { type LimitsOf, readLimits } from './money/limits';
import { logPurchases } from './money/log';
import { recallBought, rememberBought } from './money/memory';
import { purchase } from './money/purchase';
import { screen } from './money/screen';
import { open } from './open';
import type { Run } from './run';
import { send } from './send';

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
	await unbroken(run, async () => {
		if (mayGoOn(run, items)) await send(run, items);
	});
	const output = await collect(run, items);
	return [isTool(context.getNode()) ? toolOutput(output) : output];
}

/** Everything is checked before the first purchase; what a failed try bought is not bought again. */
async function buy(run: Run, items: readonly Item[]): Promise<INodeExecutionData[]> {
	const { context } = run;
	let limitsOf: LimitsOf = new Map();
	let isOver = false;
	try {
		await unbroken(run, async () => {
			recallBought(context, items);
			limitsOf = readLimits(items);
			warnOfRetries(context, items, limitsOf);
			if (mayGoOn(run, items)) await screen(run, items, limitsOf);
			if (mayGoOn(run, items)) await purchase(run, items, limitsOf);
		});
		rememberBought(context, items, run);
		const output = await collect(run, items);
		isOver = !run.stopped() && run.broken === undefined;
		return output;
	} finally {
		if (!isOver) logPurchases(run, items, limitsOf);
	}
}

/**
 * What breaks in the middle ends the run, and every item tells how far it came: if it were thrown,
 * what was bought would be told nowhere, and where the node continues on failure n8n would pass the
 * input on as if all had gone well.
 */
async function unbroken(run: Run, act: () => Promise<void>): Promise<void> {
	try {
		await act();
	} catch (error) {
		run.halted = true;
		run.broken = error instanceof Error ? error.message : 'n8n gave no reason';
	}
}

/** Where the node stops on failure, nothing is sent once an item has failed. */
function mayGoOn(run: Run, items: readonly Item[]): boolean {
	return !(run.stopOnFailure && items.some(hasFailed));
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
