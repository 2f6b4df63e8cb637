import { firstOf, isRecord, type JsonRecord } from '../values/record';
import { toId } from '../values/ids';
import { toText } from '../values/text';
import type { Subject } from '../errors/purpose';
import { errorWords } from './envelope';
import { isEnvelope, missing, type Reader, type Reading, unwrap } from './reading';
import { fillFrom, isForEach, withFailed } from './partly';

export interface PerIdShape {
	/** The field that carries the answer, or the nested error, of one id. */
	valueKey: string;
	/** Whether a bare text in place of a record is a value; else it is the panel's refusal. */
	isValue: (text: string, subject: Pick<Subject, 'noun'>) => boolean;
	/** One object without ids speaks for every id asked (documented for refills of some panels). */
	sharedByAll?: boolean;
	/** Names of a list of the ids that were done. */
	doneKeys?: readonly string[];
}

type Shape = PerIdShape & Pick<Subject, 'noun' | 'idKeys' | 'expects' | 'wrappers'>;

/**
 * Reads the answers panels give to a request with one or several ids: a map by id, a list with ids,
 * a list without ids in request order, one object, and errors in any of those places.
 */
export function perId(words: PerIdShape): Reader {
	return (json, ids, subject) => {
		const shape = { ...words, ...subject };
		const readings = read(json, ids, shape);
		return readings && isRecord(json) ? fillFrom(json, readings, ids, shape) : readings;
	};
}

function read(json: unknown, ids: readonly string[], shape: Shape): Reading[] | null {
	const mapped = isRecord(json) ? fromMap(json, ids, shape) : null;
	if (mapped) return mapped;
	const body = unwrap(json, shape.expects, shape.wrappers);
	if (Array.isArray(body)) return fromList(body, ids, shape);
	if (!isRecord(body)) return fromScalar(body, ids, shape);
	return (
		fromMap(body, ids, shape) ??
		withFailed(body, ids, shape, (rest) => fromDone(rest, ids, shape) ?? fromOne(rest, ids, shape))
	);
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
	// Ids may be words: where the fields of one answer stand beside it, an id is one of them.
	const fields = [...shape.expects, ...shape.idKeys];
	const isOne = fields.some((key) => Object.hasOwn(map, key) && !isEnvelope(key, map[key]));
	const own = (id: string) =>
		Object.hasOwn(map, id) && !fields.includes(id) && !shape.wrappers.includes(id);
	if (isOne || !ids.some(own)) return null;
	return ids.map((id) => (own(id) ? readOne(map[id], shape) : missing));
}

/** No order is called 0, and a record that names another id than its key speaks of that one. */
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

function fromOne(body: JsonRecord, ids: readonly string[], shape: Shape): Reading[] | null {
	const reading = readOne(body, shape);
	if ('missing' in reading) return null;
	const named = toId(firstOf(body, shape.idKeys));
	if (named !== null) return ids.map((id) => (id === named ? reading : missing));
	return ids.length > 1 && !isForAll(body, ids, shape) ? null : ids.map(() => reading);
}

function fromScalar(body: unknown, ids: readonly string[], shape: Shape): Reading[] | null {
	if (ids.length > 1 && !isForAll({ said: body }, ids, shape)) return null;
	const reading = readOne(body, shape);
	return 'missing' in reading ? null : ids.map(() => reading);
}

/** One object for several ids: a yes to one of two is none to both. */
function isForAll(body: JsonRecord, ids: readonly string[], shape: Shape): boolean {
	return shape.sharedByAll === true && isForEach(body, ids.length, shape.doneKeys ?? []);
}

function readOne(value: unknown, shape: Shape): Reading {
	if (Array.isArray(value)) return value.length === 1 ? readOne(value[0], shape) : missing;
	if (!isRecord(value)) return readScalar(value, shape);
	const inner = value[shape.valueKey];
	const refusal = errorWords(value) ?? errorWords(inner);
	if (refusal !== null) return { refusal };
	const others = shape.expects.filter((key) => key !== shape.valueKey);
	if (isRefusal(inner, shape) && firstOf(value, others) === undefined) {
		return { refusal: inner.trim() };
	}
	return shape.expects.some((key) => Object.hasOwn(value, key)) ? { record: value } : missing;
}

function readScalar(value: unknown, shape: Shape): Reading {
	if (isRefusal(value, shape)) return { refusal: value.trim() };
	const isAnswer = typeof value === 'number' || value === true || toText(value) !== null;
	return isAnswer ? { record: { [shape.valueKey]: value } } : missing;
}

/** A text with words in it that are no value. */
function isRefusal(value: unknown, shape: Shape): value is string {
	return typeof value === 'string' && /\p{L}/u.test(value) && !shape.isValue(value.trim(), shape);
}
