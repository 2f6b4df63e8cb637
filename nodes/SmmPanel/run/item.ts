import type { Failure } from '../../../lib/errors/failure';
import type { Call } from '../../../lib/define';
import type { OutputRow } from '../../../lib/n8n/askAll';
import type { IdOutput } from '../../../lib/n8n/replies';
import { stopped } from '../../../lib/requests/client';
import type { Run } from './run';

/** Collections of an item as the user gave them. */
export interface GivenGroups {
	readonly options?: unknown;
	readonly safety?: unknown;
}

/** How far an item has come. */
export type Stage =
	/** Nothing was planned for it yet. */
	| { readonly is: 'open' }
	/** Requests are planned for it; the row has what they bring, from `start` on. */
	| { readonly is: 'sent'; readonly row: OutputRow; readonly start: number }
	/** It has come to something without a request. */
	| { readonly is: 'settled'; readonly outputs: readonly IdOutput[] }
	/** Nothing was bought for it, but its key can't be taken back. */
	| { readonly is: 'barred'; readonly outputs: readonly IdOutput[] }
	/** An earlier try of the same run has dealt with it. */
	| { readonly is: 'remembered'; readonly outputs: readonly IdOutput[] };

const open: Stage = { is: 'open' };

/** One input item on its way through the run. */
export class Item {
	private reached: Stage = open;

	constructor(
		readonly index: number,
		readonly given: GivenGroups,
		/** Undefined where its parameters can't be read; items that ask alike share it. */
		public call: Call | undefined,
		readonly ids: readonly string[] = [],
	) {}

	get stage(): Stage {
		return this.reached;
	}

	/** Its outputs will be in the row from there on. */
	plan(row: OutputRow, start: number): void {
		this.reached = { is: 'sent', row, start };
	}

	settle(outputs: readonly IdOutput[]): void {
		this.reached = { is: 'settled', outputs };
	}

	fail(failure: Failure): void {
		this.settle([{ failure }]);
	}

	bar(outputs: readonly IdOutput[]): void {
		this.reached = { is: 'barred', outputs };
	}

	recall(outputs: readonly IdOutput[]): void {
		this.reached = { is: 'remembered', outputs };
	}

	/** What came of each id, in the order asked; null for an id that was never tried. */
	outputs(): ReadonlyArray<IdOutput | null> {
		const stage = this.reached;
		if ('outputs' in stage) return stage.outputs;
		const count = Math.max(1, this.ids.length);
		if (stage.is === 'open') return Array<null>(count).fill(null);
		return stage.row.slice(stage.start, stage.start + count);
	}
}

type OpenItem = Item & { readonly call: Call };

/** Whether there is something left to send for it. */
export function isOpen(item: Item): item is OpenItem {
	return item.call !== undefined && item.stage.is === 'open';
}

export function isRemembered(item: Item): boolean {
	return item.stage.is === 'remembered';
}

/** Whether it has come to a failure without a request of this try. */
export function hasFailed({ stage }: Item): boolean {
	return 'outputs' in stage && stage.outputs.some((output) => 'failure' in output);
}

/** What an id that was never tried comes to. */
export function untried(item: Item, { operation, broken }: Run): Failure {
	const found = stopped(item.call?.action ?? operation.value);
	return broken === undefined
		? found
		: { ...found, error: `Not sent: this step broke off before this item: ${broken}` };
}
