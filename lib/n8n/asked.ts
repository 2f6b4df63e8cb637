import type { Failure } from '../errors/failure';
import type { Result } from '../requests/plan';
import type { IdOutput } from './replies';

/** What came of one id, or of an operation without ids, whose id is empty. */
export interface Answer {
	id: string;
	/** The panel's record of it, where there is one. */
	record?: unknown;
	/** Made of the record when it is asked for. */
	readonly outcome: IdOutput | null;
}

/** An answered request. */
export interface Batch {
	ids: readonly string[];
	/** Tells its answer from every other one. */
	digest: string;
	/** It is one of those known, and so none of its ids is among the answers. */
	known: boolean;
}

/** A failure of the asking itself: nothing further was sent, and no answer may be trusted alone. */
export type Asked = { answers: Answer[]; batches?: Batch[] } | { failure: Failure };

type Read = (result: Result, id: string) => IdOutput | null;

/** Most records of a poll are as they were: what they come to is read of those that are not. */
export class ReadAnswer implements Answer {
	private found: IdOutput | null | undefined;

	constructor(
		readonly id: string,
		private readonly result: Result | undefined,
		private readonly read: Read,
	) {}

	get record(): unknown {
		return this.result && 'record' in this.result ? this.result.record : undefined;
	}

	get outcome(): IdOutput | null {
		if (this.found === undefined) this.found = this.result ? this.read(this.result, this.id) : null;
		return this.found;
	}
}
