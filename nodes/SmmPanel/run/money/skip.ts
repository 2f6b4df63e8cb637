import { FileReply } from '../../../../lib/define';
import type { Json } from '../../../../lib/define';
import type { Run } from '../run';
import type { Item } from '../item';

const reasons = {
	done: 'This was bought before, by an earlier run with the same deduplication key. Nothing was sent now. To buy it once more, use another key.',
	partly:
		'Only some of this was bought before, by an earlier run with the same deduplication key. Nothing was sent now. To get the rest, ask for it with another key.',
	inDoubt:
		"It is not known whether this was bought: a run recorded the same deduplication key and has not told how its purchase ended. Nothing was sent now. Look on the panel's website whether it was bought; if it was not, use another key.",
};

/** Puts a note in place of a purchase whose key was recorded before. */
export function skip(item: Item, deduplicationKey: string, state: keyof typeof reasons): void {
	item.settle([{ reply: { skipped: true, reason: reasons[state], deduplicationKey } }]);
}

/** The same for an item whose key an earlier item of this run has, with what that one bought. */
export function skipTwin(item: Item, first: Item, run: Run, deduplicationKey: string): void {
	const reason = `Item ${first.index} of this run has the same deduplication key, so this item was not bought as well.`;
	item.settle([{ reply: { skipped: true, reason, deduplicationKey, ...bought(first, run) } }]);
}

function bought(first: Item, run: Run): Json {
	const [outcome] = first.outputs();
	if (!outcome || !('reply' in outcome) || outcome.reply instanceof FileReply) return {};
	const [reply] = Array.isArray(outcome.reply) ? outcome.reply : [outcome.reply];
	const id = reply?.[run.operation.boughtAs];
	return id === undefined ? {} : { [run.operation.boughtAs]: id };
}
