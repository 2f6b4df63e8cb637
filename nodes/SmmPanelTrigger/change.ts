import type { Json } from '../../lib/define';

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
	/** What tells it from other changes of the same kind and record, and is the same when it is found again. */
	mark: unknown;
	/** The record's fields now. */
	fields: Json;
	/** Earlier values of the fields that changed; null where there were none. */
	previous: Json | null;
}

/** What one look at the panel came to. */
export interface News<Kept> {
	/** To be remembered for the next look. */
	kept: Kept;
	changes: Change[];
}
