import { isRecord } from '../../../lib/values/record';

/** What was stored as JSON text; undefined where nothing was or somebody changed it. */
export function parseStored(text: unknown): unknown {
	try {
		return typeof text === 'string' ? JSON.parse(text) : undefined;
	} catch {
		return undefined;
	}
}

/** What was stored of each id; null where any of it is not what was put there. */
export function knownById<T>(
	stored: unknown,
	isKnown: (value: unknown) => value is T,
): Map<string, T> | null {
	if (!isRecord(stored)) return null;
	const known = new Map<string, T>();
	for (const [id, value] of Object.entries(stored)) {
		if (!isKnown(value)) return null;
		known.set(id, value);
	}
	return known;
}
