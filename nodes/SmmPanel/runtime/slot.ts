import type { Failure } from '../protocol/errors/failure';
import type { Group } from '../protocol/plan';
import type { FileReply, Json, Prepared } from './define';

/** What came of one id of an item: output, or a failure. */
export type Outcome = { reply: Json | Json[] | FileReply } | { failure: Failure };

/** One input item on its way through the run. */
export interface Slot {
	item: number;
	/** Parameter values as the user gave them. */
	raw: Readonly<Record<string, unknown>>;
	prepared?: Prepared;
	/** Where its answers are, once it is planned. */
	group?: Group;
	/** What its answers came to, once all are there: every stage of a run asks for it. */
	outcomes?: readonly Outcome[];
	/** What it comes to without a request of its own. */
	settled?: readonly Outcome[];
	/** It came to that in an earlier try of the same run. */
	remembered?: boolean;
}

export function fail(slot: Slot, failure: Failure): void {
	slot.settled = [{ failure }];
}

/** Whether there is something left to send for it. */
export function isOpen(slot: Slot): slot is Slot & { prepared: Prepared } {
	return slot.prepared !== undefined && slot.settled === undefined && slot.group === undefined;
}

export function hasFailed(slot: Slot): boolean {
	return slot.settled?.some((outcome) => 'failure' in outcome) ?? false;
}
