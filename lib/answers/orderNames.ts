import { toId } from '../values/ids';
import { isRecord, type JsonRecord } from '../values/record';
import { anyOf, foldedName, numbering } from './names';
import { errorWords } from './texts';

/** What panels call whatever was bought, besides the names that an operation has for it. */
export const anyOrder = ['order', 'ma don', 'ma don hang', 'mã đơn', 'mã đơn hàng'];
/** What may stand before such a name. */
export const prefix = '(?:(?:new|existing|previous|active|placed|id)[ _-]?)?';
const plainNames = /^(?:ids?|number)$/;
/** What else has an `id` in answers. */
const otherThings = /^(?:services?|products?|users?|accounts?|request|category)$/;
const depthLimit = 6;

/** An id that an answer gives to something bought, and the fields beside it and around it. */
interface Named {
	id: string;
	beside: JsonRecord;
}

/**
 * The orders, or whatever else was bought, that an answer names: as number, text, list or map,
 * however it is wrapped, each once. A plain `id` counts only where nothing is named otherwise.
 *
 * @param boughtNames what the operation's own answers call it
 */
export function namedOrders(answer: unknown, boughtNames: readonly string[]): Named[] {
	const names = keyPattern(boughtNames);
	const found = walkForNames(answer, { beside: {}, names, strict: false, depth: 0 });
	const seen = new Set<string>();
	return found.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Whether a field's name is one that answers give to the id of what was bought. */
export function isOrderName(key: string, boughtNames: readonly string[]): boolean {
	return keyPattern(boughtNames).test(foldedName(key));
}

/** By the list of names, of which each operation has one. */
const made = new WeakMap<readonly string[], RegExp>();

/** A pattern for a name as `foldedName` spells it. */
function keyPattern(boughtNames: readonly string[]): RegExp {
	const before = made.get(boughtNames);
	if (before) return before;
	const pattern = new RegExp(
		`^${prefix}(?:${anyOf([...anyOrder, ...boughtNames])})s?${numbering}$`,
	);
	made.set(boughtNames, pattern);
	return pattern;
}

/** Where a walk through an answer stands. */
interface Way {
	/** The fields of all records around it. */
	beside: JsonRecord;
	/** The names it looks for. */
	names: RegExp;
	/** Inside of `errors`, where a text says what is wrong with an order: an id must have a digit. */
	strict: boolean;
	depth: number;
}

/** By the names looked for or, where nothing has one of these, by `id` and the like. */
function walkForNames(value: unknown, way: Way): Named[] {
	const found = walk(value, way);
	return found.length > 0 ? found : walk(value, { ...way, names: plainNames });
}

function walk(value: unknown, way: Way): Named[] {
	if (way.depth > depthLimit) return [];
	const depth = way.depth + 1;
	if (Array.isArray(value)) {
		return value.flatMap((each: unknown) =>
			typeof each === 'object' ? walk(each, { ...way, depth }) : [],
		);
	}
	if (!isRecord(value)) return [];
	const beside = { ...way.beside, ...value };
	return Object.entries(value).flatMap(([key, inner]) => {
		if (key === '__proto__') return [];
		const name = foldedName(key);
		const inside = { ...way, beside, depth, strict: way.strict || name === 'errors' };
		if (way.names.test(name)) return idsIn(inner, inside);
		if (otherThings.test(name) || typeof inner !== 'object') return [];
		return walk(inner, inside);
	});
}

/** The ids in what stands under one of the names. */
function idsIn(value: unknown, way: Way): Named[] {
	if (way.depth > depthLimit) return [];
	const inside = { ...way, depth: way.depth + 1 };
	if (Array.isArray(value)) return value.flatMap((each: unknown) => idsIn(each, inside));
	if (!isRecord(value)) return texts(value).flatMap((text) => one(text, way));
	const named = walkForNames(value, inside);
	if (named.length > 0) return named;
	return Object.entries(value).flatMap(([key, inner]) => inMap(key, inner, inside));
}

/** An entry of `{"0":77}`, `{"77":{"charge":1}}`, `{"77":"success"}` or `{"https://a.example":77}`. */
function inMap(key: string, value: unknown, way: Way): Named[] {
	const isIndex = /^\d{1,64}$/.test(key);
	if (!isIndex && !key.includes('/')) return [];
	if (typeof value === 'object') {
		const isSaid = value !== null && errorWords(value) === null;
		return isSaid && isIndex ? one(key, { ...way, beside: { ...way.beside, ...value } }) : [];
	}
	const id = value === 1 || value === '1' ? null : toId(value);
	if (id !== null && /\d/.test(id)) return one(id, way);
	const isYes =
		value === true || value === 1 || /^(?:1|ok|success|done|placed)$/i.test(String(value));
	return isYes && isIndex ? one(key, way) : [];
}

function texts(value: unknown): unknown[] {
	if (typeof value !== 'string' || value.length > 10_000) return [value];
	return value.split(',').map((part) => part.trim().replace(/^#/, ''));
}

function one(value: unknown, { beside, strict }: Way): Named[] {
	const id = toId(value);
	return id === null || (strict && !/\d/.test(id)) ? [] : [{ id, beside }];
}
