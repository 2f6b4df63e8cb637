import { isRecord, type JsonRecord } from '../values/record';
import { unwrap } from './reading';

const emptyWords =
	/^\W{0,9}(?:empty|nothing)(?: (?:data|list|found|here|to show|available))?\W{0,3}$|^\W{0,9}(?:there (?:are|is) |you have |we have )?(?:currently |still )?no(?:t any)? (?:\w{1,20} )?(?:data|records?|results?|services?|products?|proxies|items?|entries)(?: (?:was|were|is|are|to|for|at|in|right|yet|now|found|available|show|you|the|this|moment|list|exist))*\W{0,3}$|^(?:the |your )?(?:service|product|proxy|price)?s? ?(?:list|catalogu?e?|data) (?:is |are )?empty\W{0,3}$|^(?:hiện )?(?:không|chưa) có (?:dịch vụ|sản phẩm|dữ liệu|proxy)(?: nào)?\W{0,3}$|^danh sách (?:\p{L}{1,12} ){0,3}trống\W{0,3}$/iu;

/** Whether words say that a list is empty, such as "No services found", which is no refusal. */
export function saysEmpty(text: string): boolean {
	return text.length <= 100 && emptyWords.test(text.trim());
}

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
	if (typeof body === 'string' && saysEmpty(body)) return [];
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
	const found = new Map<string, JsonRecord>();
	for (const record of list) {
		const id = idOf(record);
		if (id !== null && !found.has(id)) found.set(id, record);
	}
	if (list.length > 0 && found.size === 0) return null;
	return Array.from(found, ([id, record]) => ({ id, record }));
}
