import type { Json } from '../../../lib/define';
import { isRecord, type JsonRecord, knownById } from '../../../lib/values/record';
import { shorten } from '../../../lib/values/text';
import { hour } from '../../../lib/values/dates';

/** What is remembered of a list of services or products. */
export interface KnownList {
	/** The remembered part of each entry, by id. */
	entries: ReadonlyMap<string, Json>;
	/** How many trusted lists in a row lacked it, by id. */
	missing: ReadonlyMap<string, number>;
	/** Since when the list has lacked more than a few of the entries known. */
	shortSince: number | null;
}

/** Null where nothing was stored, or nothing that can be read. */
export function recallList(stored: unknown): KnownList | null {
	const list: JsonRecord = isRecord(stored) ? stored : {};
	const entries = knownById(list.entries, (entry): entry is Json => isRecord(entry));
	const missing = knownById(list.missing, isNumber);
	if (entries === null || missing === null) return null;
	return { entries, missing, shortSince: isNumber(list.shortSince) ? list.shortSince : null };
}

function isNumber(value: unknown): value is number {
	return typeof value === 'number';
}

const longestName = 60;

/**
 * The part of a record that is remembered. A value it leaves out is unknown, not changed: it stays
 * as it was before.
 *
 * @returns `before` itself where nothing has changed
 */
export function rememberedPart(record: Json, names: readonly string[], before?: Json): Json {
	const valueOf = (name: string) => {
		const value = record[name] ?? before?.[name] ?? null;
		return name === 'name' && typeof value === 'string' ? shorten(value, longestName) : value;
	};
	const isSame = before && names.every((name) => valueOf(name) === (before[name] ?? null));
	return isSame ? before : Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}

/** Lists in a row that must lack an entry before it counts as removed. */
const missingAtLeast = 3;
const few = 10;

/**
 * Tells what has been removed from what is only missing. Panels send half a list, or none, while
 * they reload their own; the more is missing, the longer the list must stay like that.
 */
export function removals(
	absent: readonly string[],
	before: KnownList,
	present: number,
	now: number,
): Omit<KnownList, 'entries'> & { removed: string[] } {
	const patience = patienceFor(before.entries.size, absent.length, present);
	// A clock that was set back begins the wait anew.
	const shortSince = patience === 0 ? null : Math.min(before.shortSince ?? now, now);
	const isTrusted = shortSince === null || now - shortSince >= patience;
	const missing = new Map<string, number>();
	const removed: string[] = [];
	for (const id of absent) {
		const times = (before.missing.get(id) ?? 0) + (isTrusted ? 1 : 0);
		if (times >= missingAtLeast) removed.push(id);
		else missing.set(id, times);
	}
	return { missing, removed, shortSince };
}

/** How long a list must lack so many of the known entries before it is believed, in milliseconds. */
function patienceFor(known: number, absent: number, present: number): number {
	if (present === 0 && known > 0) return 24 * hour;
	if (absent <= few || absent <= known / 10) return 0;
	return absent <= known / 2 ? hour : 24 * hour;
}
