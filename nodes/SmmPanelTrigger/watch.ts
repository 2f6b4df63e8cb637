import type { Failure } from '../../lib/errors/failure';
import type { Asked } from '../../lib/n8n/asked';
import type { Operation } from '../../lib/define';
import type { Change } from './change';

/** The panel as one poll sees it. */
export interface Asker {
	/** `known` are digests of answers that need no reading. */
	ask: (
		operation: Operation,
		raw?: Readonly<Record<string, unknown>>,
		known?: ReadonlySet<string>,
	) => Promise<Asked>;
	/** Milliseconds since 1970. */
	now: number;
}

/** One event with its parameters read: what to ask, what to remember, what to report. */
export interface Watch {
	/** Parameters that give what is remembered its meaning. */
	basis: readonly unknown[];
	/** Looks at the panel and compares with what was kept. */
	look: (panel: Asker, before: Before) => Promise<Look>;
	/** A few records as they are now, whatever was reported before. */
	sample: (panel: Asker) => Promise<Change[] | { failure: Failure }>;
}

/** What earlier looks left. */
export interface Before {
	/** Null at the first look. It is unpacked when it is asked for. */
	readonly kept: unknown;
	/** Digests of answers that add nothing to what is kept. */
	seen: ReadonlySet<string>;
}

/** What a look came to: JSON to keep, and the digests of answers that would add nothing to that. */
export type Look =
	| { kept: unknown; changes: Change[]; seen?: ReadonlySet<string> }
	| { unchanged: true; seen: ReadonlySet<string> }
	| { failure: Failure };

/** Enough to build a workflow on. */
export const sampleSize = 10;

/** Values of parameters as the user gave them. */
export type RawParameters = Readonly<Record<string, unknown>>;

/** Reads the parameters of an event; a problem is a sentence for the user. */
export type WatchMaker = (raw: RawParameters) => Watch | { problem: string };
