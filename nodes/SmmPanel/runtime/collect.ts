import type { INodeExecutionData } from 'n8n-workflow';
import { stopped } from '../protocol/client';
import type { Failure } from '../protocol/errors/failure';
import { FileReply } from './define';
import type { Progress } from './errors';
import { errorItem, stopError } from './errors';
import type { Slot } from './items';
import type { Outcome } from './replies';
import { outcomesOf, toFileItem, toItems } from './replies';
import type { Run } from './run';

/** The run's output, item by item in input order; throws where the node stops on failure. */
export async function collect(run: Run, slots: readonly Slot[]): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	const files: Array<Promise<void>> = [];
	let first: { found: Failure; item: number } | undefined;
	for (const slot of slots) {
		for (const outcome of endOf(slot, run)) {
			if ('failure' in outcome) {
				first ??= outcome.untried ? undefined : { found: outcome.failure, item: slot.item };
				output.push(errorItem(outcome.failure, slot.item));
			} else if (outcome.reply instanceof FileReply) {
				const at = output.push({ json: outcome.reply.json }) - 1;
				files.push(
					toFileItem(run.context, outcome.reply, slot.item).then((item) => {
						output[at] = item;
					}),
				);
			} else {
				for (const item of toItems(outcome.reply, slot.item)) output.push(item);
			}
		}
	}
	await Promise.all(files);
	if (run.stopOnFailure && first) {
		throw stopError(run.context.getNode(), first.found, first.item, progressOf(run, slots));
	}
	return output;
}

type End = Exclude<Outcome, null> | { failure: Failure; untried: true };

function endOf(slot: Slot, run: Run): Array<Exclude<Outcome, null> & { untried?: true }> {
	if (slot.skipped) return [{ reply: slot.skipped }];
	if (slot.failure) return [{ failure: slot.failure }];
	const api = slot.prepared?.api ?? run.operation.value;
	return outcomesOf(slot, run.reading).map(
		(outcome): End => outcome ?? { failure: stopped(api), untried: true },
	);
}

/** What a run that stops has bought, may have bought and did not try. */
function progressOf(run: Run, slots: readonly Slot[]): Progress {
	const progress: Progress = { bought: [], inDoubt: [], untried: [] };
	if (!run.operation.maySpend) return progress;
	for (const slot of slots) {
		if (slot.skipped || slot.failure) continue;
		const outcomes = outcomesOf(slot, run.reading);
		const ids = outcomes.flatMap((outcome) => boughtIds(outcome, run.operation.boughtAs));
		if (ids.length > 0) progress.bought.push({ item: slot.item, ids });
		if (outcomes.every((outcome) => outcome === null)) progress.untried.push(slot.item);
		if (outcomes.some(isInDoubt)) progress.inDoubt.push(slot.item);
	}
	return progress;
}

function boughtIds(outcome: Outcome, key: string): string[] {
	if (!outcome || !('reply' in outcome) || outcome.reply instanceof FileReply) return [];
	const list = Array.isArray(outcome.reply) ? outcome.reply : [outcome.reply];
	return list.map((json) => String(json[key] ?? 'done'));
}

function isInDoubt(outcome: Outcome): boolean {
	return outcome !== null && 'failure' in outcome && outcome.failure.details.outcome === 'unknown';
}
