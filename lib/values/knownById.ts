import { isRecord } from './record';

/** What is remembered of each id, out of storage; null where any of it is not what was put there. */
export function knownById<T>(
	stored: unknown,
	isKnown: (value: unknown) => value is T,
): Map<string, T> | null {
	if (!isRecord(stored)) return null;
	const known = new Map<string, T>();
	for (const id of Object.keys(stored)) {
		const value = stored[id];
		if (!isKnown(value)) return null;
		known.set(id, value);
	}
	return known;
}
