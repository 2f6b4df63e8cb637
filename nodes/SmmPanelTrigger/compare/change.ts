import type { Json } from '../../../lib/define';

export type ChangeKind =
	| 'status'
	| 'rate'
	| 'limits'
	| 'price'
	| 'added'
	| 'removed'
	| 'backInStock'
	| 'outOfStock'
	| 'below'
	| 'expiring'
	| 'address'
	| 'autoRenew'
	| 'notFound';

/** Something that happened at the panel, before it becomes an item. */
export interface Change {
	change: ChangeKind;
	/** Of the record it happened to; empty for the account itself. */
	id: string;
	/** What it came to, such as the new status: with the id and the kind it makes the event ID. */
	value: unknown;
	/** The record's fields now. */
	fields: Json;
	/** Earlier values of the fields that changed; null where there were none. */
	previous: Json | null;
}

/** What one look at the panel came to. */
export interface News {
	/** Plain JSON, to be handed to the next look; what was handed to this one, where it still holds. */
	kept: unknown;
	changes: Change[];
	/** Nothing was kept before, or nothing that can be read. */
	isFirst: boolean;
	/** Ids that are no longer watched. */
	left?: readonly string[];
}

/** How two looks are compared: no clock, no panel, nothing but data in and data out. */
export interface Comparison {
	/** @param now in milliseconds since 1970 */
	compare: (kept: unknown, seen: readonly Json[], now: number) => News;
	/** Records as they are now, for a test event. */
	sample: (seen: readonly Json[]) => Change[];
}

/** A test event: the values now stand in for earlier ones, so that `previous` has its usual fields. */
export function sampleOf(change: ChangeKind, fields: Json, changed: readonly string[]): Change {
	const values = changed.map((name) => [name, fields[name] ?? null]);
	const previous = changed.length > 0 ? Object.fromEntries(values) : null;
	return { change, id: '', value: fields, fields, previous };
}
