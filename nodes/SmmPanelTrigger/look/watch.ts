import type { PollPanel } from '../../../lib/n8n/askWithin';
import type { Failure } from '../../../lib/errors/failure';
import type { Change, News } from '../compare/change';

/** An event with its parameters read. */
export interface Watch {
	/** Asks the panel, and compares with what earlier looks kept, null at the first one. */
	look: (panel: PollPanel, kept: unknown) => Promise<News | { failure: Failure }>;
	/** Records as they are now, whatever was reported before. */
	sample: (panel: PollPanel) => Promise<Change[] | { failure: Failure }>;
}
