import type { IExecuteFunctions } from 'n8n-workflow';
import { isInDoubt } from '../progress';
import { outcomesOf } from '../replies';
import type { Reading } from '../replies';
import type { Outcome, Slot } from '../slot';

/**
 * n8n's Retry On Fail runs a failed node again from its first item, in the same process. What the
 * failed try has bought, or may have bought, is kept for the next one, which then buys only the rest.
 */
const kept = new Map<string, ReadonlyMap<number, readonly Outcome[]>>();
const keptAtMost = 100;

/** Settles the items that an earlier try of this run has dealt with. */
export function recall(context: IExecuteFunctions, slots: readonly Slot[]): void {
	const earlier = kept.get(nameOf(context));
	if (!earlier) return;
	for (const slot of slots) {
		const outcomes = earlier.get(slot.item);
		if (!outcomes) continue;
		slot.settled = outcomes;
		slot.remembered = true;
	}
}

/** Keeps what this try has bought; called when it ends with an error. */
export function remember(
	context: IExecuteFunctions,
	slots: readonly Slot[],
	reading: Reading,
): void {
	if (context.getNode().retryOnFail !== true) return;
	const outcomes = new Map<number, readonly Outcome[]>();
	for (const slot of slots) {
		const found = slot.group || slot.remembered ? outcomesOf(slot, reading) : [];
		const known = found.filter((outcome) => outcome !== null);
		if (known.some((outcome) => 'reply' in outcome || isInDoubt(outcome))) {
			outcomes.set(slot.item, known);
		}
	}
	const name = nameOf(context);
	kept.delete(name);
	kept.set(name, outcomes);
	for (const oldest of kept.keys()) {
		if (kept.size <= keptAtMost) break;
		kept.delete(oldest);
	}
}

/** Called when a try ends well. */
export function forget(context: IExecuteFunctions): void {
	kept.delete(nameOf(context));
}

function nameOf(context: IExecuteFunctions): string {
	return JSON.stringify([
		context.getExecutionId(),
		context.getWorkflow().id ?? '',
		context.getNode().id,
	]);
}
