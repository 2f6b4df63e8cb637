import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Resource } from '../../../lib/define';
import { inputFailure, notSent, type OrFailure } from '../../../lib/errors/failure';
import {
	clock,
	connect,
	nextTurn,
	openPanel,
	readSettings,
	stopSignal,
} from '../../../lib/n8n/connect';
import { errorItem, isTool, stopError } from '../../../lib/n8n/errors';
import { sharing } from '../../../lib/n8n/sharing';
import { lanes } from '../../../lib/requests/lanes';
import { collect, toolOutput } from './collect';
import { chooseOperation, readItems } from './items';
import { recallBought, rememberBought, warnOfRetries } from './money/bought';
import { type LimitsOf, readLimits, screen } from './money/limits';
import { purchase } from './money/purchase';
import { logPurchases } from './progress';
import { hasFailed, isOpen, type Item, type Run, send } from './run';

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

/**
 * All that comes before the first item. What fails here fails every item: if it were thrown where
 * the node continues on failure, n8n would pass the input on as if all had gone well.
 */
async function open(
	context: IExecuteFunctions,
	resources: readonly Resource[],
	count: number,
): Promise<OrFailure<{ run: Run; items: Item[] }>> {
	let action = '';
	let advice = openAgain;
	try {
		const operation = chooseOperation(context, resources);
		action = operation.action ?? operation.value;
		advice = chooseCredential;
		const opened = await openPanel(context);
		if ('problem' in opened) return { failure: inputFailure(action, opened.problem) };
		advice = openAgain;
		const { panel } = opened;
		const items = readItems(context, operation, count, panel.zone);
		const read = readSettings(items[0]?.given.options, action);
		if ('failure' in read) return read;
		const { settings } = read;
		const signal = stopSignal(context);
		const maxAgeMs = settings.priceListMaxAgeMs;
		const lists = { panel, list: operation.priceList, maxAgeMs, signal };
		const run: Run = {
			context,
			operation,
			client: sharing(connect(context, panel, settings), lists),
			settings,
			frame: { operation, zone: panel.zone, now: clock.now() },
			stopOnFailure: !context.continueOnFail(),
			lanes: lanes(settings.concurrency, nextTurn),
			stopped: () => signal?.aborted ?? false,
			halted: false,
		};
		return { run, items };
	} catch (error) {
		const said = error instanceof Error ? error.message : 'n8n gave no reason';
		const { what, message } = advice;
		return { failure: notSent(action, 'input', { error: `${what}: ${said}`, message }) };
	}
}

const openAgain = {
	what: 'This step could not be started',
	message:
		'Open the node, and choose its resource and operation from the lists again. Nothing was sent.',
};
const chooseCredential = {
	what: 'The credential could not be read',
	message:
		'Open the node and choose a credential. If one is chosen, save it again: it was deleted, or this n8n has another encryption key than the one it was saved with. Nothing was sent.',
};

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
