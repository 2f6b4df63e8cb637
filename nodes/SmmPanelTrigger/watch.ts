import type { Failure } from '../../lib/errors/failure';
import type { Asked } from '../../lib/n8n/asked';
import type { Operation } from '../../lib/define';
import type { Change, News } from './change';

/** The panel as one poll sees it. */
export interface Asker {
	ask: (operation: Operation, raw?: Readonly<Record<string, unknown>>) => Promise<Asked>;
	/** Milliseconds since 1970. */
	now: number;
}

/** One event with its parameters read: what to ask, what to remember, what to report. */
export interface Watch {
	/** Parameters that give what is remembered its meaning. */
	basis: readonly unknown[];
	/** Looks at the panel and compares with what earlier looks kept, null at the first one. */
	look: (panel: Asker, kept: unknown) => Promise<Look>;
	/** A few records as they are now, whatever was reported before. */
	sample: (panel: Asker) => Promise<Change[] | { failure: Failure }>;
}

/** What a look came to: JSON to keep, and what has happened. */
export type Look = News<unknown> | { failure: Failure };

/** Enough to build a workflow on. */
export const sampleSize = 10;

/** Values of parameters as the user gave them. */
export type RawParameters = Readonly<Record<string, unknown>>;

/** Reads the parameters of an event; a problem is a sentence for the user. */
export type WatchMaker = (raw: RawParameters) => Watch | { problem: string };
