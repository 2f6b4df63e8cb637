export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of these own properties that holds something. */
export function firstOf(record: JsonRecord, keys: readonly string[]): unknown {
	// By index: an iterator for each field of each record of a catalogue is megabytes of garbage.
	for (let at = 0; at < keys.length; at += 1) {
		const key = keys[at] ?? '';
		const value = Object.hasOwn(record, key) ? record[key] : undefined;
		if (value !== undefined && value !== null && value !== '') return value;
	}
	return undefined;
}
