import type { Call } from '../../../lib/define';
import type { Failure } from '../../../lib/errors/failure';
import type { IdOutput, OutputRow } from '../../../lib/n8n/askAll';

/** Collections of an item as the user gave them. */
export interface GivenGroups {
	readonly options?: unknown;
	readonly safety?: unknown;
}

/** How far an item has come. */
type Stage =
	/** Nothing was planned for it yet. */
	| { readonly is: 'open' }
	/** Requests are planned for it; the row has what they bring, from `start` on. */
	| { readonly is: 'sent'; readonly row: OutputRow; readonly start: number }
	| { readonly is: Ended; readonly outputs: readonly IdOutput[] };

/**
 * `settled`: it has come to something without a request. `barred`: nothing was bought for it, but
 * its key can't be taken back. `remembered`: an earlier try of the same run has dealt with it.
 */
type Ended = 'settled' | 'barred' | 'remembered';

const open: Stage = { is: 'open' };

/** One input item on its way through the run. */
export class Item {
	stage: Stage = open;

	constructor(
		readonly index: number,
		readonly given: GivenGroups,
		/** Undefined where its parameters can't be read; items that ask alike share it. */
		public call: Call | undefined,
		readonly ids: readonly string[] = [],
	) {}

	/** Its outputs will be in the row from there on. */
	plan(row: OutputRow, start: number): void {
		this.stage = { is: 'sent', row, start };
	}

	end(is: Ended, outputs: readonly IdOutput[]): void {
		this.stage = { is, outputs };
	}

	fail(failure: Failure): void {
		this.end('settled', [{ failure }]);
	}

	/** What came of each id, in the order asked; null for an id that was never tried. */
	outputs(): ReadonlyArray<IdOutput | null> {
		if ('outputs' in this.stage) return this.stage.outputs;
		const count = Math.max(1, this.ids.length);
		if (this.stage.is === 'open') return Array<null>(count).fill(null);
		return this.stage.row.slice(this.stage.start, this.stage.start + count);
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

export function isInDoubt(output: IdOutput | null): boolean {
	return output !== null && 'failure' in output && output.failure.details.outcome === 'unknown';
}
