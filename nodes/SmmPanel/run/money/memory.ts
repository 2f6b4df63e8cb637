import type { IExecuteFunctions } from 'n8n-workflow';
import type { IdOutput } from '../../../../lib/n8n/askAll';
import { isInDoubt, type Item } from '../item';
import { type Run, untried } from '../run';
import type { LimitsOf } from './limits';

/**
 * n8n's Retry On Fail runs a node again from its first item, in the same process: when it has
 * failed, and also when it has continued and its first output item is an error. What a try has
 * bought, or may have bought, is kept for the next one, which then buys only the rest.
 */
const kept = new WeakMap<object, ReadonlyMap<number, readonly IdOutput[]>>();

/** Ends the items that an earlier try has dealt with. */
export function recallBought(context: IExecuteFunctions, items: readonly Item[]): void {
	const tries = triesOf(context);
	const earlier = tries && kept.get(tries);
	if (!earlier) return;
	for (const item of items) {
		const outputs = earlier.get(item.index);
		if (outputs) item.end('remembered', outputs);
	}
}

/** Keeps what this try has bought. */
export function rememberBought(context: IExecuteFunctions, items: readonly Item[], run: Run): void {
	const tries = triesOf(context);
	if (!tries) return;
	const found = new Map<number, readonly IdOutput[]>();
	for (const item of items) {
		if (item.stage.is !== 'sent' && item.stage.is !== 'remembered') continue;
		const outputs = item.outputs();
		if (!outputs.some(mayBeBought)) continue;
		found.set(
			item.index,
			outputs.map((output) => output ?? { failure: untried(item, run) }),
		);
	}
	kept.set(tries, found);
}

/**
 * n8n hands the same object to all tries, and another one to a loop's next round. As an AI agent's
 * tool the node runs within the agent's data, but all tries of a call have its very arguments.
 */
function triesOf(context: IExecuteFunctions): object | null {
	const { retryOnFail, name } = context.getNode();
	if (retryOnFail !== true) return null;
	const data = context.getExecuteData();
	return data.node.name === name ? data : (context.getInputData()[0]?.json ?? null);
}

function mayBeBought(output: IdOutput | null): boolean {
	return output !== null && ('reply' in output || isInDoubt(output));
}

/** Says what Retry On Fail does, where it is on and a purchase has no key. */
export function warnOfRetries(context: IExecuteFunctions, limitsOf: LimitsOf): void {
	const isBare = [...limitsOf.values()].some((limits) => limits.deduplicationKey === undefined);
	if (!isBare || context.getNode().retryOnFail !== true) return;
	context.addExecutionHints?.({
		message:
			'With Retry On Fail, what a try has bought is not bought again by the next one, as long as n8n itself keeps running. A Deduplication Key (under Safety) also protects later runs, and runs after a crash.',
		type: 'info',
		location: 'outputPane',
	});
}
