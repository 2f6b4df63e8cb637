import type { KnownCatalogue, KnownEntry } from './knownCatalogue';

const minute = 60_000;
const hour = 60 * minute;

/** Lists in a row that must lack an entry before it counts as removed. */
const absentAtLeast = 3;
const few = 10;

/**
 * Tells what has been removed from what is only missing. Panels send half a list, or none, while
 * they reload their own; the more is missing, the longer the list must stay like that.
 */
export function removals(
	known: KnownCatalogue | null,
	present: ReadonlyMap<string, KnownEntry>,
	now: number,
) {
	const absent = [...(known?.entries ?? [])].filter(([id]) => !present.has(id));
	const patience = patienceFor(known?.entries.size ?? 0, absent.length, present.size);
	const since = known?.shortSince ?? now;
	// A clock that was set back begins the wait anew.
	const shortSince = patience === 0 ? null : Math.min(since, now);
	const trusted = shortSince === null || now - shortSince >= patience;
	const missing: Array<[string, KnownEntry]> = [];
	const removed: Array<[string, KnownEntry]> = [];
	for (const [id, entry] of absent) {
		const times = entry.absent + (trusted ? 1 : 0);
		if (times >= absentAtLeast) removed.push([id, entry]);
		else missing.push([id, { ...entry, absent: times }]);
	}
	return { shortSince, missing, removed };
}

function patienceFor(known: number, absent: number, present: number): number {
	if (present === 0 && known > 0) return 24 * hour;
	if (absent <= few || absent <= known / 10) return 0;
	return absent <= known / 2 ? hour : 24 * hour;
}
