import type { ErrorCategory } from '../errors/kinds';
import type { Json } from './json';
import type { Quote } from './quote';

/** What a reply may look at besides the record itself. */
export interface ReplyContext<V> {
	values: V;
	/** What went out besides the action, the key and the ids. */
	sent: Readonly<Record<string, string>>;
	/** Names under which answers carry the ID of what the operation buys. */
	boughtNames: readonly string[];
	/** What the catalogue said of it, where it was read. */
	quoted?: Quote | undefined;
	/** The id this record was asked for by; empty where an operation asks without ids. */
	id: string;
	/** The whole answer, for what the panel says once for all ids. */
	whole: unknown;
	/** The panel's time zone. */
	zone: string;
	/** Milliseconds since 1970. */
	now: number;
}

/** A record that is not what was asked for; on a call that spends, the outcome is unknown. */
export class Unreadable {
	constructor(readonly sentence: string) {}
}

/** The panel answered, and what was asked for is not among it. */
export class NotFound {
	constructor(
		readonly category: ErrorCategory,
		readonly sentence: string,
		readonly ids: string[],
	) {}
}

/** An item with a text file beside its JSON. */
export class FileReply {
	constructor(
		readonly json: Json,
		readonly file: { property: string; name: string; mimeType: string; text: string },
	) {}
}

export type Reply = Json | Json[] | FileReply | Unreadable | NotFound;
