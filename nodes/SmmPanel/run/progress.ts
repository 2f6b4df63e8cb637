import { FileReply } from '../../../lib/define';
import type { Run } from './run';
import type { Addition } from '../../../lib/n8n/errors';
import type { IdOutput } from '../../../lib/n8n/replies';
import type { Item } from './item';

/** What a run of purchases had done before it stopped. */
export interface Progress {
	/** What was bought, by item. */
	bought: Array<{ item: number; ids: string[] }>;
	/** Items of which nobody can tell whether they were bought. */
	inDoubt: number[];
	/** Items that were not tried. */
	untried: number[];
	/** What was changed without being bought, such as refills: the IDs that were asked for. */
	accepted: Array<{ item: number; ids: string[] }>;
	/** Items that were not bought, and whose key could not be taken back. */
	barred: number[];
}

const noProgress = (): Progress => ({
	bought: [],
	accepted: [],
	inDoubt: [],
	untried: [],
	barred: [],
});

export function progressOf(run: Run, items: readonly Item[]): Progress {
	const progress = noProgress();
	for (const item of items) {
		// What only reads has done nothing that is lost by a stop.
		if (item.call?.repeatable !== false) continue;
		if (item.stage.is === 'settled') continue;
		if (item.stage.is === 'barred') {
			progress.barred.push(item.index);
			continue;
		}
		const outcomes = item.outputs();
		const ids = outcomes.flatMap((outcome) => boughtIds(outcome, run.operation.boughtAs));
		if (!item.call.spends) {
			const accepted = item.ids.filter((_, at) => isReply(outcomes[at]));
			if (accepted.length > 0) progress.accepted.push({ item: item.index, ids: accepted });
		} else if (ids.length > 0) {
			progress.bought.push({ item: item.index, ids });
		}
		if (outcomes.every((outcome) => outcome === null)) progress.untried.push(item.index);
		if (outcomes.some(isInDoubt)) progress.inDoubt.push(item.index);
	}
	return progress;
}

function isReply(output: IdOutput | null | undefined): boolean {
	return output !== null && output !== undefined && 'reply' in output;
}

function boughtIds(outcome: IdOutput | null, key: string): string[] {
	if (outcome === null || !('reply' in outcome) || outcome.reply instanceof FileReply) return [];
	const list = Array.isArray(outcome.reply) ? outcome.reply : [outcome.reply];
	return list.map((json) => String(json[key] ?? 'without an ID'));
}

export function isInDoubt(outcome: IdOutput | null): boolean {
	return outcome !== null && 'failure' in outcome && outcome.failure.details.outcome === 'unknown';
}

/** The same, told with the error that stops the node. */
export function toldProgress(progress: Progress): Addition {
	const context = Object.entries(progress).filter(([, list]) => list.length > 0);
	return { sentences: told(progress), context: Object.fromEntries(context) };
}

function told({ bought, accepted, inDoubt, untried, barred }: Progress): string[] {
	const sentences: string[] = [];
	const listOf = (done: Progress['bought']) =>
		done.map(({ item, ids }) => `item ${item}: ${ids.join(', ')}`).join('; ');
	if (bought.length > 0) sentences.push(`Bought before the stop: ${listOf(bought)}.`);
	if (accepted.length > 0) sentences.push(`Accepted before the stop: ${listOf(accepted)}.`);
	if (inDoubt.length > 0) {
		sentences.push(
			`It is not known whether ${itemsWere(inDoubt)} bought: look on the panel's website before you run this step again.`,
		);
	}
	if (untried.length > 0) sentences.push(`${capitalized(itemsWere(untried))} not tried.`);
	if (barred.length > 0) {
		sentences.push(
			`${capitalized(itemsWere(barred))} not bought, but n8n could not take back the deduplication keys. Give other keys, or the next run skips what has them as in doubt.`,
		);
	}
	return sentences;
}

/** `item 0 was`, `items 0, 3–7 were`. */
function itemsWere(items: readonly number[]): string {
	return items.length === 1 ? `item ${ranges(items)} was` : `items ${ranges(items)} were`;
}

function capitalized(sentence: string): string {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** `0, 3–7`: item indexes, in order, as people read them. */
function ranges(items: readonly number[]): string {
	const runs: Array<[first: number, last: number]> = [];
	for (const item of items) {
		const open = runs.at(-1);
		if (open && open[1] === item - 1) open[1] = item;
		else runs.push([item, item]);
	}
	return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
