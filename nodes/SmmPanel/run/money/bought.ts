import type { IExecuteFunctions } from 'n8n-workflow';
import { FileReply, type Json } from '../../../../lib/define';
import type { IdOutput } from '../../../../lib/n8n/askAll';
import { isInDoubt, isReply, type Item, type Run, untried } from '../run';
import type { Claimed } from './keyStore';
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
		if (!outputs.some((output) => isReply(output) || isInDoubt(output))) continue;
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

/** What a purchase with a key has come to. */
export type End = 'done' | 'undone' | 'partly' | 'inDoubt';

/**
 * How the purchase of an item ended; null while its answer is awaited.
 *
 * @param isLast nothing more is sent: what has no answer by now was never tried, so it is undone
 */
export function endOf(item: Item, isLast = false): End | null {
	const outputs = item.outputs();
	if (!isLast && outputs.includes(null)) return null;
	if (outputs.some(isInDoubt)) return 'inDoubt';
	if (outputs.every(isReply)) return 'done';
	return outputs.some(isReply) ? 'partly' : 'undone';
}

const reasons = {
	done: 'This was bought before, by an earlier run with the same deduplication key. Nothing was sent now. To buy it once more, use another key.',
	partly:
		'Only some of this was bought before, by an earlier run with the same deduplication key. Nothing was sent now. To get the rest, ask for it with another key.',
	inDoubt:
		"It is not known whether this was bought: a run recorded the same deduplication key and has not told how its purchase ended. Nothing was sent now. Look on the panel's website whether it was bought; if it was not, use another key.",
};

/** Puts a note in place of a purchase whose key an earlier run has recorded. */
export function skip(item: Item, deduplicationKey: string, { done, partly }: Claimed): void {
	const isPart = partly.has(deduplicationKey);
	const reason = reasons[done.has(deduplicationKey) ? 'done' : isPart ? 'partly' : 'inDoubt'];
	item.end('settled', [{ reply: { skipped: true, reason, deduplicationKey } }]);
}

/** The same for an item whose key an earlier item of this run has, with what that one bought. */
export function skipTwin(item: Item, first: Item, run: Run, deduplicationKey: string): void {
	const reason = `Item ${first.index} of this run has the same deduplication key, so this item was not bought as well.`;
	item.end('settled', [
		{ reply: { skipped: true, reason, deduplicationKey, ...bought(first, run) } },
	]);
}

function bought(first: Item, run: Run): Json {
	const [outcome] = first.outputs();
	if (!isReply(outcome) || outcome.reply instanceof FileReply) return {};
	const [reply] = [outcome.reply].flat();
	const id = reply?.[run.operation.boughtAs];
	return id === undefined ? {} : { [run.operation.boughtAs]: id };
}
