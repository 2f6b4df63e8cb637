import { FileReply } from '../../../../lib/define';
import type { Json } from '../../../../lib/define';
import type { Run } from '../run';
import type { Item } from '../item';

const reasons = {
	done: 'This deduplication key was bought before.',
	partly:
		'Only some of what this deduplication key stands for was bought before. To get the rest, ask for it with another key.',
	inDoubt:
		"This deduplication key was recorded by a run that has not told how its purchase ended. Look at the order list on the panel's website to see whether it was bought; if it was not, use another key.",
};

/** Puts a note in place of a purchase whose key was recorded before. */
export function skip(item: Item, deduplicationKey: string, state: keyof typeof reasons): void {
	item.settle([{ reply: { skipped: true, reason: reasons[state], deduplicationKey } }]);
}

/** The same for an item whose key an earlier item of this run has, with what that one bought. */
export function skipTwin(item: Item, first: Item, run: Run, deduplicationKey: string): void {
	const reason = `Item ${first.index} of this run has the same deduplication key.`;
	item.settle([{ reply: { skipped: true, reason, deduplicationKey, ...bought(first, run) } }]);
}

function bought(first: Item, run: Run): Json {
	const [outcome] = first.outputs();
	if (!outcome || !('reply' in outcome) || outcome.reply instanceof FileReply) return {};
	const [reply] = Array.isArray(outcome.reply) ? outcome.reply : [outcome.reply];
	const id = reply?.[run.operation.boughtAs];
	return id === undefined ? {} : { [run.operation.boughtAs]: id };
}
