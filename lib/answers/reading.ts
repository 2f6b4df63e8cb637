import type { Subject } from '../errors/purpose';
import { anyWrappers, isRecord, type JsonRecord } from '../values/record';
import { anyOf } from './names';

/** What an answer says about one id: a record, the panel's refusal in its words, or nothing. */
export type Reading = { record: unknown } | { refusal: string } | { missing: true };

/**
 * Ties a parsed answer to the ids asked for: a reading for each, in their order, found by the names
 * of the operation. Null when the answer can't be tied to them for certain.
 */
export type Reader = (json: unknown, ids: readonly string[], subject: Subject) => Reading[] | null;

export const missing: Reading = { missing: true };

/** For requests without ids: the answer, or the only element of a list, is the record. */
export const whole: Reader = (json) => [
	{ record: Array.isArray(json) && json.length === 1 ? json[0] : json },
];

/** For requests without ids, where a list of one is a list: the answer exactly as it came. */
export const asItCame: Reader = (json) => [{ record: json }];

const good = /^(?:success|ok|true|1|200)$/i;

/**
 * Takes an answer out of what panels wrap it in: `{status:"success",data:…}`, `{orders:{…}}`. What
 * has one of the fields expected is an answer already, and where two wrappers hold something nobody
 * can tell which is meant: both stay as they are.
 *
 * @param expects the fields of which a good answer has at least one
 * @param wrappers names of this action's wrappers, besides those that any answer may use
 */
export function unwrap(
	json: unknown,
	expects: readonly string[],
	wrappers: readonly string[],
): unknown {
	if (!isRecord(json)) return json;
	const isAnswer = expects.some((key) => Object.hasOwn(json, key) && !isEnvelope(key, json[key]));
	if (isAnswer) return json;
	const inside = [...new Set([...anyWrappers, ...wrappers])]
		.filter((key) => Object.hasOwn(json, key))
		.map((key) => json[key])
		.filter((value) => typeof value === 'object' && value !== null);
	return inside.length === 1 ? inside[0] : json;
}

/** Whether a field speaks of the request, not of what was asked for: `status: "success"`. */
export function isEnvelope(key: string, value: unknown): boolean {
	if (key !== 'status') return false;
	return value === true || (typeof value === 'string' && good.test(value.trim()));
}

/** What panels list. */
const anyList = ['service', 'services', 'product', 'products', 'proxies'];
const emptyWords =
	/^\W{0,9}(?:empty|nothing)(?: (?:data|list|found|here|to show|available))?\W{0,3}$|^(?:hiện )?(?:không|chưa) có (?:dịch vụ|sản phẩm|dữ liệu|proxy)(?: nào)?\W{0,3}$|^danh sách (?:\p{L}{1,12} ){0,3}trống\W{0,3}$/iu;

/**
 * Whether words say that a list is empty, such as "No services found", which is no refusal.
 *
 * @param lists what it may be a list of, each in the plural
 */
export function saysEmpty(text: string, lists: readonly string[]): boolean {
	const said = text.trim();
	if (text.length > 100) return false;
	if (emptyWords.test(said)) return true;
	const several = [...anyList, ...lists];
	const one = several.map((name) => name.replace(/ies$/, 'y').replace(/s$/, ''));
	const none = `^\\W{0,9}(?:there (?:are|is) |you have |we have )?(?:currently |still )?no(?:t any)? (?:\\w{1,20} )?(?:data|records?|results?|items?|entries|${anyOf(several)})(?: (?:was|were|is|are|to|for|at|in|right|yet|now|found|available|show|you|the|this|moment|list|exist))*\\W{0,3}$`;
	const empty = `^(?:the |your )?(?:price|${anyOf(one)})?s? ?(?:list|catalogu?e?|data) (?:is |are )?empty\\W{0,3}$`;
	return new RegExp(`${none}|${empty}`, 'i').test(said);
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
	if (typeof body === 'string' && saysEmpty(body, wrappers)) return [];
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
