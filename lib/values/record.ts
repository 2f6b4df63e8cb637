import { shorten } from './text';

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

/** Room for any description and any list of bought goods, while a run of many items stays small. */
const longestText = 100_000;
const longestName = 1_000;

/**
 * The same data with its longer texts and field names cut and marked; what has none is given back
 * as it is.
 */
export function withoutLongTexts(record: JsonRecord): JsonRecord {
	return isLong(record) ? cutFields(record) : record;
}

function isLong(value: unknown): boolean {
	if (typeof value === 'string') return value.length > longestText;
	if (Array.isArray(value)) return value.some(isLong);
	if (!isRecord(value)) return false;
	// A list of the values of each of 100,000 records would be megabytes of garbage.
	for (const name in value) if (name.length > longestName || isLong(value[name])) return true;
	return false;
}

function cut(value: unknown): unknown {
	if (typeof value === 'string') return shorten(value, longestText);
	if (Array.isArray(value)) return value.map(cut);
	return isRecord(value) ? cutFields(value) : value;
}

function cutFields(record: JsonRecord): JsonRecord {
	const names = new Set(Object.keys(record));
	const fields = Object.entries(record).map(([name, value], at) => {
		const free = name.length > longestName ? freeName(name, names, at) : name;
		return [free, cut(value)];
	});
	return Object.fromEntries(fields);
}

/** Names that differ at their ends alone stay different by their place in the record. */
function freeName(name: string, taken: Set<string>, at: number): string {
	const short = shorten(name, longestName);
	let free = short;
	for (let more = at + 1; taken.has(free); more += 1) free = `${short}${more}`;
	taken.add(free);
	return free;
}

/** What was stored as text, whatever has become of it since. */
export function parseStored(text: unknown): unknown {
	try {
		return typeof text === 'string' ? JSON.parse(text) : undefined;
	} catch {
		return undefined;
	}
}
