import type { Asked } from '../../../lib/n8n/asked';
import type { Failure } from '../../../lib/errors/failure';
import type { Operation } from '../../../lib/define';
import type { Change, News } from '../compare/change';

/** The panel as one poll sees it. */
export interface Asker {
	ask: (operation: Operation, raw: Readonly<Record<string, unknown>>) => Promise<Asked>;
	/** Milliseconds since 1970. */
	now: number;
}

/** An event with its parameters read. */
export interface Watch {
	/** Asks the panel, and compares with what earlier looks kept, null at the first one. */
	look: (panel: Asker, kept: unknown) => Promise<News | { failure: Failure }>;
	/** Records as they are now, whatever was reported before. */
	sample: (panel: Asker) => Promise<Change[] | { failure: Failure }>;
}
