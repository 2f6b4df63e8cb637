import { shorten } from './text';

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names under which any answer may wrap what was asked for. */
export const anyWrappers = ['data', 'result', 'results', 'list', 'response'];

/** Whether a value is a list or a record with something in it. */
export function hasEntries(value: unknown): value is object {
	return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** The first of these fields that holds something: not `undefined`, `null` or an empty text. */
export function firstOf(record: JsonRecord, keys: readonly string[]): unknown {
	// No `for … of`: its iterators for each field of a catalogue would be megabytes of garbage.
	for (let at = 0; at < keys.length; at += 1) {
		const key = keys[at] ?? '';
		const value = Object.hasOwn(record, key) ? record[key] : undefined;
		if (value !== undefined && value !== null && value !== '') return value;
	}
	return undefined;
}

/** No description or list of bought goods is longer, and many of this size fit into memory. */
const longestText = 100_000;
const longestName = 1_000;

/** Cuts texts and field names that are too long; a record without any is given back as it is. */
export function withoutLongTexts(record: JsonRecord): JsonRecord {
	return isLong(record) ? cutFields(record) : record;
}

function isLong(value: unknown): boolean {
	if (typeof value === 'string') return value.length > longestText;
	if (Array.isArray(value)) return value.some(isLong);
	if (!isRecord(value)) return false;
	// No `Object.entries`: its lists for each of 100,000 records would be megabytes of garbage.
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

/** Names that are the same once they are cut get a number behind them. */
function freeName(name: string, taken: Set<string>, at: number): string {
	const short = shorten(name, longestName);
	let free = short;
	for (let more = at + 1; taken.has(free); more += 1) free = `${short}${more}`;
	taken.add(free);
	return free;
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
