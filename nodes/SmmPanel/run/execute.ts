import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Resource } from '../../../lib/define';
import { errorItem, isTool, stopError } from '../../../lib/n8n/errors';
import { collect, toolOutput } from './collect';
import { hasFailed, isOpen, type Item } from './item';
import { type LimitsOf, readLimits, screen } from './money/limits';
import { recallBought, rememberBought, warnOfRetries } from './money/memory';
import { purchase } from './money/purchase';
import { open } from './open';
import { logPurchases } from './progress';
import { type Run, send } from './run';

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
			warnOfRetries(context, limitsOf);
			if (mayGoOn(run, items)) await screen(run, items, limitsOf);
			const isKeyed = items.some((item) => isOpen(item) && limitsOf.get(item)?.deduplicationKey);
			if (mayGoOn(run, items)) await (isKeyed ? purchase(run, items, limitsOf) : send(run, items));
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
