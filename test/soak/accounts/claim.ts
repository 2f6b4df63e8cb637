/** What can be booked once for a mark; the mark is what we can find it by in the panel's books. */
export type Kind = 'order' | 'cancellation' | 'refill' | 'product order' | 'proxy' | 'renewal';

export const endings = [
	'done',
	'bought before',
	'in doubt',
	'same run',
	'rejected',
	'not sent',
	'unknown',
] as const;
export type Ending = (typeof endings)[number];

/** What a caller was told of one thing it asked for. */
export interface Claim {
	kind: Kind;
	/** A link, a username, an id: no two keys share one. */
	mark: string;
	ending: Ending;
	/** What was bought, where it was told. */
	id: string | null;
}

/** What the panel's books say of a mark. */
export interface Booking {
	kind: Kind;
	mark: string;
	id: string;
	times: number;
}
