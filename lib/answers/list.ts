import { isRecord, type JsonRecord } from '../values/record';
import { unwrap } from './unwrap';

const emptyWords =
	/^\W*(?:empty|nothing|no (?:data|records|results|services|products|prox(?:y|ies)))\b/i;

/**
 * The records of a catalogue: a list, a wrapped list, a map by id, or words that say it is empty.
 * Entries that are no records are left out.
 *
 * @param wrappers names under which this action's list may be wrapped
 * @returns null when the answer is no list
 */
export function listOf(json: unknown, wrappers: readonly string[]): JsonRecord[] | null {
	const body = isRecord(json) ? inside(json, wrappers) : json;
	if (Array.isArray(body)) {
		const records = body.filter(isRecord);
		return body.length > 0 && records.length === 0 ? null : records;
	}
	if (typeof body === 'string' && emptyWords.test(body)) return [];
	if (!isRecord(body)) return null;
	const values = Object.values(body);
	return values.length > 0 && values.every(isRecord) ? values : null;
}

function inside(json: JsonRecord, wrappers: readonly string[]): unknown {
	const key = wrappers.find((name) => Object.hasOwn(json, name));
	if (key !== undefined) return json[key];
	return typeof json.data === 'string' ? json.data : unwrap(json, [], wrappers);
}

/** Records with their ids, the first where an id occurs twice; null where records have none at all. */
export function identified(
	list: readonly JsonRecord[],
	idOf: (record: JsonRecord) => string | null,
): Array<{ id: string; record: JsonRecord }> | null {
	const ids = new Set<string>();
	const found: Array<{ id: string; record: JsonRecord }> = [];
	list.forEach((record) => {
		const id = idOf(record);
		if (id === null || ids.has(id)) return;
		ids.add(id);
		found.push({ id, record });
	});
	return list.length > 0 && found.length === 0 ? null : found;
}
