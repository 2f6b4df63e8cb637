import { firstOf, isRecord, type JsonRecord } from '../values/record';
import { toId } from '../values/ids';
import { toText } from '../values/text';
import type { Subject } from '../errors/purpose';
import { errorWords } from './texts';
import { isEnvelope, missing, type Reader, type Reading, unwrap } from './reading';
import { isForEach, withFailed } from './partly';

export interface PerIdShape {
	/** The field that carries the answer, or the nested error, of one id. */
	valueKey: string;
	/** Whether a bare text in place of a record is a value, such as "Completed", and no refusal. */
	isValue: (text: string, subject: Pick<Subject, 'noun'>) => boolean;
	/** Whether one object without ids speaks for all of them, as some panels document for refills. */
	sharedByAll?: boolean;
	/** Names under which answers list the ids that were done, or count them. */
	doneKeys?: readonly string[];
}

type Shape = PerIdShape & Subject;

/**
 * Reads the answers panels give to a request with one or several ids: a map by id, a list with ids,
 * a list without ids in request order, one object, and errors in any of those places.
 */
export function perId(own: PerIdShape): Reader {
	return (json, ids, subject) => {
		const shape = { ...own, ...subject };
		const readings = read(json, ids, shape);
		if (readings === null || !isRecord(json)) return readings;
		// An id that the answer itself leaves out may be refused beside it.
		const refused = withFailed(json, ids, shape, () => null);
		return readings.map((reading, at) =>
			'missing' in reading ? (refused?.[at] ?? reading) : reading,
		);
	};
}

function read(json: unknown, ids: readonly string[], shape: Shape): Reading[] | null {
	const mapped = isRecord(json) ? fromMap(json, ids, shape) : null;
	if (mapped) return mapped;
	const body = unwrap(json, shape.expects, shape.wrappers);
	if (Array.isArray(body)) return fromList(body, ids, shape);
	if (!isRecord(body)) return fromOne(body, ids, shape);
	const others = (rest: JsonRecord) => fromDone(rest, ids, shape) ?? fromOne(rest, ids, shape);
	return fromMap(body, ids, shape) ?? withFailed(body, ids, shape, others);
}

function fromList(list: unknown[], ids: readonly string[], shape: Shape): Reading[] | null {
	const byId = new Map<string, unknown>();
	for (const element of list) {
		const id = isRecord(element) ? toId(firstOf(element, shape.idKeys)) : null;
		if (id !== null && !byId.has(id)) byId.set(id, element);
	}
	if (byId.size > 0) {
		return ids.map((id) => (byId.has(id) ? readOne(byId.get(id), shape) : missing));
	}
	const inOrder = list.length === ids.length && list.every(isRecord);
	return inOrder ? list.map((element) => readOne(element, shape)) : null;
}

function fromMap(map: JsonRecord, ids: readonly string[], shape: Shape): Reading[] | null {
	const keys = Object.keys(map);
	if (keys.length > 0 && keys.every((key) => /^\d{1,64}$/.test(key))) {
		if (isListInDisguise(map, shape)) return fromList(Object.values(map), ids, shape);
		return ids.map((id) => (Object.hasOwn(map, id) ? readOne(map[id], shape) : missing));
	}
	// Ids may be words. Beside the fields of one answer, what looks like an id is a field as well.
	const fields = [...shape.expects, ...shape.idKeys];
	const isOne = fields.some((key) => Object.hasOwn(map, key) && !isEnvelope(key, map[key]));
	const own = (id: string) =>
		Object.hasOwn(map, id) && !fields.includes(id) && !shape.wrappers.includes(id);
	if (isOne || !ids.some(own)) return null;
	return ids.map((id) => (own(id) ? readOne(map[id], shape) : missing));
}

/** PHP prints some lists as maps: from 0, which is no id, or with records that name other ids. */
function isListInDisguise(map: JsonRecord, { idKeys }: Shape): boolean {
	if (Object.hasOwn(map, '0')) return true;
	return Object.entries(map).some(([key, record]) => {
		const id = isRecord(record) ? toId(firstOf(record, idKeys)) : null;
		return id !== null && id !== key;
	});
}

function fromDone(body: JsonRecord, ids: readonly string[], shape: Shape): Reading[] | null {
	const list = firstOf(body, shape.doneKeys ?? []);
	if (!Array.isArray(list)) return null;
	const done = new Set(list.map(toId));
	return ids.map((id) => (done.has(id) ? { record: { [shape.valueKey]: true } } : missing));
}

function fromOne(body: unknown, ids: readonly string[], shape: Shape): Reading[] | null {
	const reading = readOne(body, shape);
	if ('missing' in reading) return null;
	const record = isRecord(body) ? body : { said: body };
	const named = toId(firstOf(record, shape.idKeys));
	if (named !== null) return ids.map((id) => (id === named ? reading : missing));
	// A yes to one of two ids is no yes to both.
	const isForAll = shape.sharedByAll && isForEach(record, ids.length, shape.doneKeys ?? []);
	return ids.length > 1 && !isForAll ? null : ids.map(() => reading);
}

function readOne(value: unknown, shape: Shape): Reading {
	if (Array.isArray(value)) return value.length === 1 ? readOne(value[0], shape) : missing;
	if (!isRecord(value)) {
		if (isRefusal(value, shape)) return { refusal: value.trim() };
		const isAnswer = typeof value === 'number' || value === true || toText(value) !== null;
		return isAnswer ? { record: { [shape.valueKey]: value } } : missing;
	}
	const inner = value[shape.valueKey];
	const refusal = errorWords(value, shape) ?? errorWords(inner);
	if (refusal !== null) return { refusal };
	const others = shape.expects.filter((key) => key !== shape.valueKey);
	if (isRefusal(inner, shape) && firstOf(value, others) === undefined) {
		return { refusal: inner.trim() };
	}
	return shape.expects.some((key) => Object.hasOwn(value, key)) ? { record: value } : missing;
}

/** Whether it is a text with letters in it that is no value. */
function isRefusal(value: unknown, shape: Shape): value is string {
	return typeof value === 'string' && /\p{L}/u.test(value) && !shape.isValue(value.trim(), shape);
}
