import type { Failure } from '../../../lib/errors/failure';
import type { Call } from '../../../lib/define';
import type { IdOutput, Reading } from '../../../lib/n8n/replies';
import { stopped } from '../../../lib/requests/client';

/** Collections of an item as the user gave them. */
export interface Given {
	readonly options?: unknown;
	readonly safety?: unknown;
}

/** What came of the ids of many items, in one row; null for an id that was never tried. */
export type Row = Array<IdOutput | null>;

/** One input item on its way through the run. */
export class Slot {
	/** What it comes to without a request of its own. */
	settled: readonly IdOutput[] | undefined = undefined;
	/** It came to that in an earlier try of the same run. */
	remembered = false;
	private row: Row | undefined = undefined;
	private start = 0;

	constructor(
		readonly item: number,
		readonly given: Given,
		/** Undefined where its parameters can't be read; items that ask alike share it. */
		readonly call: Call | undefined,
		readonly ids: readonly string[] = [],
	) {}

	/** Its outcomes will be in the row from there on. */
	plan(row: Row, start: number): void {
		this.row = row;
		this.start = start;
	}

	get isPlanned(): boolean {
		return this.row !== undefined;
	}

	/** What came of each id, in the order asked; null for an id that was never tried. */
	outcomes(): ReadonlyArray<IdOutput | null> {
		if (this.settled) return this.settled;
		if (!this.call) return [];
		const count = Math.max(1, this.ids.length);
		return this.row?.slice(this.start, this.start + count) ?? Array<null>(count).fill(null);
	}
}

export type OpenSlot = Slot & { readonly call: Call };

export function fail(slot: Slot, failure: Failure): void {
	slot.settled = [{ failure }];
}

/** Whether there is something left to send for it. */
export function isOpen(slot: Slot): slot is OpenSlot {
	return slot.call !== undefined && slot.settled === undefined && !slot.isPlanned;
}

export function hasFailed(slot: Slot): boolean {
	return slot.settled?.some((outcome) => 'failure' in outcome) ?? false;
}

/** What an id that was never tried comes to. */
export function untried(slot: Slot, { operation }: Reading): Failure {
	return stopped(slot.call?.api ?? operation.value);
}
