import type { IDataObject } from 'n8n-workflow';
import type { ErrorCategory } from '../errors/categories';
import type { PanelRequest } from '../requests/client';
import type { Ask } from '../requests/plan';

/** Where and when a record came. */
export interface AboutReply {
	/** The id this record was asked for by; empty where an operation asks without ids. */
	id: string;
	/** The whole answer, for what the panel says once for all ids. */
	whole: unknown;
	/** The panel's time zone. */
	zone: string;
	/** Milliseconds since 1970. */
	now: number;
}

/** What a reply may look at besides the record itself. */
export interface ReplyContext<V> extends AboutReply {
	values: V;
	/** What went out besides the action, the key and the ids. */
	sent: Readonly<Record<string, string>>;
	/** Names under which answers carry the ID of what the operation buys. */
	boughtNames: readonly string[];
	/** What the catalogue said of it, where it was read. */
	quoted?: Quote | undefined;
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

export type Json = IDataObject;

/** A record of a parsed answer as n8n's item: it came from JSON, so it fits. */
export function asJson(record: Readonly<Record<string, unknown>>): Json {
	return record as Json;
}

/** What an order would cost and what speaks against it, from the panel's catalogue. */
export interface Quote {
	cost: number | null;
	/** Sentences; empty when the panel would take the order. */
	problems: string[];
	/** The catalogue has no price for it, though it should. */
	unpriced?: boolean;
	/** The price as the catalogue prints it, where that can be read as two amounts. */
	doubtful?: string;
	currency?: string | null;
	/** How many are ordered in all. */
	quantity?: number | null;
	/** What was priced, where the catalogue tells which parameters count: exactly these go out. */
	params?: Readonly<Record<string, string>>;
}

/** What a quote may look at besides the values. */
export interface QuoteAt {
	/** The panel's time zone. */
	zone: string;
	/** That of the account, where it was looked at. */
	currency: string | null;
}

/** A call ready to be sent, with its values closed in; items that differ only in ids share it. */
export interface Call extends PanelRequest {
	reply: (record: unknown, about: AboutReply) => Reply;
	/** @param currency that of the account, where it is known */
	quote?: (catalogue: unknown, currency: string | null) => Quoted;
}

export interface Quoted extends Quote {
	/** The call that sends exactly what was priced. */
	call?: Call;
}

/** What one item wants: the call, and the ids it is about, none where the action takes none. */
export type Prepared = Ask<Call>;
