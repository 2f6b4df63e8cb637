import { FileReply } from './define';
import type { Run } from './run';
import type { Outcome, Slot } from './slot';

/** What a run of purchases had done before it stopped. */
export interface Progress {
	/** What was bought, by item. */
	bought: Array<{ item: number; ids: string[] }>;
	/** Items of which nobody can tell whether they were bought. */
	inDoubt: number[];
	/** Items that were not tried. */
	untried: number[];
}

export const noProgress: Progress = { bought: [], inDoubt: [], untried: [] };

export function progressOf(run: Run, slots: readonly Slot[]): Progress {
	if (!run.operation.maySpend) return noProgress;
	const progress: Progress = { bought: [], inDoubt: [], untried: [] };
	for (const slot of slots) {
		if (slot.settled && !slot.remembered) continue;
		const outcomes = slot.outcomes();
		const ids = outcomes.flatMap((outcome) => boughtIds(outcome, run.operation.boughtAs));
		if (ids.length > 0) progress.bought.push({ item: slot.item, ids });
		if (outcomes.every((outcome) => outcome === null)) progress.untried.push(slot.item);
		if (outcomes.some(isInDoubt)) progress.inDoubt.push(slot.item);
	}
	return progress;
}

function boughtIds(outcome: Outcome | null, key: string): string[] {
	if (outcome === null || !('reply' in outcome) || outcome.reply instanceof FileReply) return [];
	const list = Array.isArray(outcome.reply) ? outcome.reply : [outcome.reply];
	return list.map((json) => String(json[key] ?? 'without an ID'));
}

export function isInDoubt(outcome: Outcome | null): boolean {
	return outcome !== null && 'failure' in outcome && outcome.failure.details.outcome === 'unknown';
}
