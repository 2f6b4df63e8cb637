import { firstOf, hasEntries, isRecord, type JsonRecord } from '../values/record';
import { toId } from '../values/ids';
import type { Subject } from '../errors/purpose';
import { anyOf } from './names';
import { words } from './texts';
import { missing, type Reading } from './reading';

const failed =
	'fail(?:ed|ures?|s)?|rejected|refused|invalid|skipped|ignored|denied|unsuccessful|errors?|not[ _-]?(?:found|done|cancell?ed|refilled|processed|completed|eligible)';

/** What an answer calls ids and what it wraps. */
type NamesOfIds = Pick<Subject, 'idKeys' | 'wrappers'>;

/** Under which of its names an answer lists what failed: `failed`, `not_found`, `failed_orders`. */
function failedKeys(body: JsonRecord, { idKeys, wrappers }: NamesOfIds): string[] {
	const things = anyOf(['order', 'id', 'item', 'list', ...wrappers, ...idKeys]);
	const pattern = new RegExp(`^(?:${failed})(?:[ _-]?(?:${things})s?)?$`, 'i');
	return Object.keys(body).filter((key) => pattern.test(key) && isFilled(body[key]));
}

/** Several ids in a text; a single number may be a count of what failed. */
const idList = /^\s*#?[1-9]\d{0,63}(?:[\s,;]+#?[1-9]\d{0,63}){1,1000}\s*$/;

/**
 * Reads an answer that may list the ids that failed, such as `{success:true,failed:[2]}`. Null where
 * it doesn't say which failed.
 *
 * @param others reads the rest of the answer, for the other ids
 */
export function withFailed(
	body: JsonRecord,
	ids: readonly string[],
	named: NamesOfIds,
	others: (rest: JsonRecord) => Reading[] | null,
): Reading[] | null {
	const [key] = failedKeys(body, named);
	if (key === undefined) return others(body);
	const refusals = failedIds(body[key], key, named.idKeys);
	if (refusals === null) return null;
	const rest = others({ ...body, [key]: undefined });
	return ids.map((id, at) => {
		const refusal = refusals.get(id);
		return refusal === undefined ? (rest?.[at] ?? missing) : { refusal };
	});
}

/** Whether an answer lists ids that failed, each with a digit: words may be names of fields. */
export function namesFailed(body: JsonRecord, named: NamesOfIds): boolean {
	return failedKeys(body, named).some((key) => {
		const ids = [...(failedIds(body[key], key, named.idKeys)?.keys() ?? [])];
		return ids.length > 0 && ids.every((id) => /\d/.test(id));
	});
}

function isFilled(value: unknown): boolean {
	if (typeof value === 'number') return value > 0;
	return typeof value === 'string' ? idList.test(value) : hasEntries(value);
}

/** The refusal of each id that failed; null where it is not said which ids they are. */
function failedIds(
	value: unknown,
	key: string,
	idKeys: readonly string[],
): ReadonlyMap<string, string> | null {
	const found = new Map<string, string>();
	for (const [named, why] of entriesOf(value, idKeys)) {
		const id = toId(named);
		if (id === null) return null;
		const said =
			why === null || why === true ? null : words(isRecord(why) ? withoutIds(why, idKeys) : why);
		found.set(id, said ?? `The panel lists it under "${key}"`);
	}
	return found.size > 0 ? found : null;
}

/** What names an id, and why that failed; null or true where no reason is given. */
function entriesOf(value: unknown, idKeys: readonly string[]): Array<[unknown, unknown]> {
	if (typeof value === 'string') {
		return (value.match(/\d+/g) ?? []).map((id) => [id, null]);
	}
	if (isRecord(value)) {
		const own = firstOf(value, idKeys);
		return own === undefined ? Object.entries(value) : [[own, value]];
	}
	const list: unknown[] = Array.isArray(value) ? value : [];
	return list.map((each) => (isRecord(each) ? [firstOf(each, idKeys), each] : [each, null]));
}

function withoutIds(record: JsonRecord, idKeys: readonly string[]): JsonRecord {
	return Object.fromEntries(Object.entries(record).filter(([key]) => !idKeys.includes(key)));
}

const share = /\b(\d{1,6}) ?(?:of|out of|\/|trên|trong(?: số)?) ?(\d{1,6})\b/i;
const notAll =
	/\b(?:some|except|partial(?:ly)?|not all|only|but|others?|one of|part of)\b|một số|một phần|chỉ có/iu;

/** Whether one answer may speak for `count` ids: no number or word in it says "some" or "1 of 2". */
export function isForEach(body: JsonRecord, count: number, countKeys: readonly string[]): boolean {
	const counted = firstOf(body, countKeys);
	if (typeof counted === 'number' && counted !== count) return false;
	return Object.values(body).every((value) => {
		if (typeof value !== 'string') return true;
		const [, part, whole] = share.exec(value.slice(0, 500)) ?? [];
		return (part === undefined || part === whole) && !notAll.test(value.slice(0, 500));
	});
}
