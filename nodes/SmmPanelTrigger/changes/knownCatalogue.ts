import type { Json } from '../../../lib/define';

/** What is remembered of one service or product: the columns of its catalogue, the name cut short. */
export interface KnownEntry {
	record: Json;
	/** How many of its changes were reported. */
	told: number;
	/** How many trusted lists in a row lacked it. */
	absent: number;
}

export interface KnownCatalogue {
	entries: Map<string, KnownEntry>;
	/** Removed ids with how many of their changes were reported, should they come back. */
	gone: Map<string, number>;
	/** Since when the list has lacked more than a few of the entries known. */
	shortSince: number | null;
}
