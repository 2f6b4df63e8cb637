import { hour } from '../../../lib/values/time';
import type { KnownList } from './knownList';

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

function patienceFor(known: number, absent: number, present: number): number {
	if (present === 0 && known > 0) return 24 * hour;
	if (absent <= few || absent <= known / 10) return 0;
	return absent <= known / 2 ? hour : 24 * hour;
}
