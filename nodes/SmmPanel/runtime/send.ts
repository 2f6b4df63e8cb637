import { perform } from '../protocol/perform';
import type { Group } from '../protocol/plan';
import { plan } from '../protocol/plan';
import type { Slot } from './items';
import { outcomesOf } from './replies';
import type { Run } from './run';
import { clock } from './connect';

/**
 * Sends what the items ask for in as few requests as possible. Where the node stops on failure,
 * the first failure lets nothing further start.
 *
 * @returns whether the run may go on
 */
export async function send(run: Run, slots: readonly Slot[]): Promise<boolean> {
	const { operation, settings, stopOnFailure, client } = run;
	const ready = slots.filter((slot) => slot.prepared && !slot.failure && !slot.skipped);
	const asks = ready.flatMap(({ prepared }) => (prepared ? [prepared] : []));
	const { jobs, groups } = plan(asks, operation.batch);
	const members = new Map<Group, Slot[]>();
	ready.forEach((slot, at) => {
		const group = groups[at];
		if (!group) return;
		slot.group = group;
		const found = members.get(group);
		if (found) found.push(slot);
		else members.set(group, [slot]);
	});
	let halted = false;
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
			halted = results.some((result) => 'failure' in result);
			if (halted || !group.spends) return;
			halted = (members.get(group) ?? []).some((slot) =>
				outcomesOf(slot, run.reading).some((outcome) => outcome && 'failure' in outcome),
			);
		},
	});
	return !halted && !run.stopped();
}
