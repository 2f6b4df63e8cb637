import { FileReply } from '../../../lib/define';
import type { Addition } from '../../../lib/n8n/errors';
import type { IdOutput } from '../../../lib/n8n/askAll';
import { chunks } from '../../../lib/values/ids';
import type { LimitsOf } from './money/limits';
import { isInDoubt, isReply, type Item, type Run } from './run';

interface Done {
	item: number;
	ids: string[];
}

/** What a run that changes something had done before it stopped, by the items' indexes. */
interface Progress {
	/** With the IDs of what was bought. */
	bought: Done[];
	/** What was changed without being bought, such as refills, with the IDs that were asked for. */
	accepted: Done[];
	/** Nobody can tell whether these were bought. */
	inDoubt: number[];
	untried: number[];
	/** These were not bought, but their key could not be taken back. */
	barred: number[];
}

function progressOf(run: Run, items: readonly Item[]): Progress {
	const progress: Progress = { bought: [], accepted: [], inDoubt: [], untried: [], barred: [] };
	for (const item of items) {
		const { index, call, stage } = item;
		// What only reads has done nothing that is lost by a stop.
		if (call?.repeatable !== false || stage.is === 'settled') continue;
		if (stage.is === 'barred') {
			progress.barred.push(index);
			continue;
		}
		const outputs = item.outputs();
		const ids = call.spends
			? outputs.flatMap((output) => boughtIds(output, run.operation.boughtAs))
			: item.ids.filter((_, at) => isReply(outputs[at]));
		if (ids.length > 0) progress[call.spends ? 'bought' : 'accepted'].push({ item: index, ids });
		if (outputs.every((output) => output === null)) progress.untried.push(index);
		if (outputs.some(isInDoubt)) progress.inDoubt.push(index);
	}
	return progress;
}

function boughtIds(output: IdOutput | null, key: string): string[] {
	if (!isReply(output) || output.reply instanceof FileReply) return [];
	return [output.reply].flat().map((json) => String(json[key] ?? 'without an ID'));
}

/** What the error that stops the node tells of the other items. */
export function toldProgress(run: Run, items: readonly Item[]): Addition {
	const progress = progressOf(run, items);
	const context = Object.entries(progress).filter(([, list]) => list.length > 0);
	return { sentences: told(progress), context: Object.fromEntries(context) };
}

function told({ bought, accepted, inDoubt, untried, barred }: Progress): string[] {
	const sentences: string[] = [];
	const listOf = (done: readonly Done[]) =>
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

/** `item 0 was`, `items 0, 3–7 were`: item indexes, in order, as people read them. */
function itemsWere(items: readonly number[]): string {
	const ranges: Array<[first: number, last: number]> = [];
	for (const item of items) {
		const open = ranges.at(-1);
		if (open && open[1] === item - 1) open[1] = item;
		else ranges.push([item, item]);
	}
	const list = ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
	return items.length === 1 ? `item ${list.join()} was` : `items ${list.join(', ')} were`;
}

function capitalized(sentence: string): string {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const itemsALine = 100;

/**
 * n8n keeps no output of a node that was stopped, so what such a run has bought goes to n8n's log,
 * as a warning: at the level that n8n logs unless told otherwise.
 */
export function logPurchases(run: Run, items: readonly Item[], limitsOf: LimitsOf): void {
	const { bought, inDoubt } = progressOf(run, items);
	const named = (index: number) => {
		const item = items[index];
		const key = item && limitsOf.get(item)?.deduplicationKey;
		return key === undefined ? `item ${index}` : `item ${index} (key ${JSON.stringify(key)})`;
	};
	const { name } = run.context.getNode();
	const log = (what: string, entries: readonly string[]) => {
		for (const some of chunks(entries, itemsALine)) {
			const list = some.join('; ');
			run.context.logger.warn(`${JSON.stringify(name)} did not finish. ${what}: ${list}`);
		}
	};
	const boughtItems = bought.map(({ item, ids }) => `${named(item)}: ${ids.join(', ')}`);
	log('Bought', boughtItems);
	log(
		"It is not known whether these were bought, so look on the panel's website",
		inDoubt.map(named),
	);
}
