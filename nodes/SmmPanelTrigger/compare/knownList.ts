import { knownById } from '../../../lib/values/knownById';
import { isRecord } from '../../../lib/values/record';
import { shorten } from '../../../lib/values/text';
import type { Json } from '../../../lib/define';

/** What is remembered of a list of services or products. */
export interface KnownList {
	/** The remembered part of each entry, by id. */
	entries: ReadonlyMap<string, Json>;
	/** How many trusted lists in a row lacked it, by id. */
	missing: ReadonlyMap<string, number>;
	/** Since when the list has lacked more than a few of the entries known. */
	shortSince: number | null;
}

const longestName = 60;

export function recallList(kept: unknown): KnownList | null {
	if (!isRecord(kept)) return null;
	const entries = knownById(kept.entries, isEntry);
	const missing = knownById(kept.missing, isCount);
	if (entries === null || missing === null) return null;
	const { shortSince } = kept;
	return { entries, missing, shortSince: isCount(shortSince) ? shortSince : null };
}

/**
 * The part of a record that is remembered. A value it leaves out is unknown, not changed: it stays
 * as it was before.
 *
 * @returns `before` itself where nothing has changed
 */
export function rememberedPart(record: Json, names: readonly string[], before?: Json): Json {
	const part: Json = {};
	let isChanged = before === undefined;
	for (const name of names) {
		const earlier = before?.[name] ?? null;
		const value = record[name] ?? earlier;
		const now = name === 'name' && typeof value === 'string' ? shorten(value, longestName) : value;
		if (now !== earlier) isChanged = true;
		part[name] = now;
	}
	return isChanged || before === undefined ? part : before;
}

function isEntry(value: unknown): value is Json {
	return isRecord(value);
}

function isCount(value: unknown): value is number {
	return typeof value === 'number';
}
