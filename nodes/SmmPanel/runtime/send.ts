import { perform } from '../protocol/perform';
import type { Group } from '../protocol/plan';
import { plan } from '../protocol/plan';
import { clock } from './connect';
import { outcomesOf } from './replies';
import type { Run } from './run';
import type { Slot } from './slot';
import { isOpen } from './slot';

/**
 * Sends what the items ask for in as few requests as possible. Where the node stops on failure,
 * the first failure lets nothing further start.
 *
 * @returns whether the run may go on
 */
export async function send(run: Run, slots: readonly Slot[]): Promise<boolean> {
	const { operation, settings, stopOnFailure, client } = run;
	const open = slots.filter(isOpen);
	const { jobs, groups } = plan(
		open.map(({ prepared }) => prepared),
		operation.batch,
	);
	const members = join(open, groups);
	let halted = false;
	const hasFailure = (group: Group) =>
		(members.get(group) ?? []).some((slot) =>
			outcomesOf(slot, run.reading).some((outcome) => outcome !== null && 'failure' in outcome),
		);
	await perform(jobs, {
		client,
		reader: operation.answer,
		form: operation.batch,
		noun: operation.noun,
		concurrency: settings.concurrency,
		now: clock.now,
		goOn: () => !halted && !run.stopped(),
		done: ({ group }, results) => {
			if (!stopOnFailure || halted) return;
			halted = results.some((result) => 'failure' in result) || (group.spends && hasFailure(group));
		},
	});
	return !halted && !run.stopped();
}

/** Tells each item its group, and each group its items. */
function join(slots: readonly Slot[], groups: readonly Group[]): Map<Group, Slot[]> {
	const members = new Map<Group, Slot[]>();
	slots.forEach((slot, at) => {
		const group = groups[at];
		if (!group) return;
		slot.group = group;
		const found = members.get(group);
		if (found) found.push(slot);
		else members.set(group, [slot]);
	});
	return members;
}
