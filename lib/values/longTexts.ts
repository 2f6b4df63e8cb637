import { isRecord, type JsonRecord } from './record';
import { shorten } from './text';

/** Room for any description and any list of bought goods, while a run of many items stays small. */
const longestText = 100_000;

/** The same data with its longer texts cut and marked; what has none is given back as it is. */
export function withoutLongTexts(record: JsonRecord): JsonRecord {
	return hasLongText(record) ? cutFields(record) : record;
}

function hasLongText(value: unknown): boolean {
	if (typeof value === 'string') return value.length > longestText;
	if (Array.isArray(value)) return value.some(hasLongText);
	if (!isRecord(value)) return false;
	// A list of the values of each of 100,000 records would be megabytes of garbage.
	for (const name in value) if (hasLongText(value[name])) return true;
	return false;
}

function cut(value: unknown): unknown {
	if (typeof value === 'string') return shorten(value, longestText);
	if (Array.isArray(value)) return value.map(cut);
	return isRecord(value) ? cutFields(value) : value;
}

function cutFields(record: JsonRecord): JsonRecord {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, cut(value)]));
}
