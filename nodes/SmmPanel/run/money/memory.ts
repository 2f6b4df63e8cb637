import type { IExecuteFunctions } from 'n8n-workflow';
import { isInDoubt } from '../progress';
import type { IdOutput } from '../../../../lib/n8n/replies';
import { untried, type Item } from '../item';
import type { Run } from '../run';

/**
 * n8n's Retry On Fail runs a node again from its first item, in the same process: when it has
 * failed, and also when it has continued and its first output item is an error. What a try has
 * bought, or may have bought, is kept for the next one, which then buys only the rest.
 */
const kept = new WeakMap<object, ReadonlyMap<number, readonly IdOutput[]>>();

/** Settles the items that an earlier try has dealt with. */
export function recallBought(context: IExecuteFunctions, items: readonly Item[]): void {
	const tries = triesOf(context);
	const earlier = tries && kept.get(tries);
	if (!earlier) return;
	for (const item of items) {
		const outcomes = earlier.get(item.index);
		if (!outcomes) continue;
		item.recall(outcomes);
	}
}

/** Keeps what this try has bought. */
export function rememberBought(context: IExecuteFunctions, items: readonly Item[], run: Run): void {
	const tries = triesOf(context);
	if (!tries) return;
	const found = new Map<number, readonly IdOutput[]>();
	for (const item of items) {
		if (item.stage.is !== 'sent' && item.stage.is !== 'remembered') continue;
		const outcomes = item.outputs();
		if (!outcomes.some(mayBeBought)) continue;
		found.set(
			item.index,
			outcomes.map((outcome) => outcome ?? { failure: untried(item, run) }),
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

function mayBeBought(outcome: IdOutput | null): boolean {
	return outcome !== null && ('reply' in outcome || isInDoubt(outcome));
}
