import { toId } from '../values/ids';
import { isRecord, type JsonRecord } from '../values/record';
import { errorWords } from './envelope';

/** What panels call whatever was bought, besides the names of its own that an operation gives. */
const anyOrder = ['order', 'ma don', 'ma don hang'];
const ownNames = /^(?:ids?|number)$/;
/** Who else may have an `id` in an answer. */
const otherThings = /^(?:services?|products?|users?|accounts?|request|category)$/;
const depthLimit = 6;
const longestName = 40;

/** An id that an answer gives to something bought, and the record in which it stands. */
interface Named {
	id: string;
	beside: JsonRecord;
}

/**
 * The orders, or whatever else was bought, that an answer names: as number, text, list or map,
 * however it is wrapped. 0, null and "" are no ids. A bare `id` counts where nothing else is named.
 *
 * @param bought what the operation's own answers call it
 */
export function namedOrders(answer: unknown, bought: readonly string[]): Named[] {
	const names = patternsOf(bought).key;
	const found = walk(answer, { beside: {}, names, strict: false, depth: 0 });
	const named =
		found.length > 0
			? found
			: walk(answer, { beside: {}, names: ownNames, strict: false, depth: 0 });
	const seen = new Set<string>();
	return named.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Whether an answer that is no readable JSON, such as the beginning of one, names an order. */
export function namesOrderInPieces(text: string, bought: readonly string[]): boolean {
	return patternsOf(bought).piece.test(text.slice(0, examined));
}

export function isOrderName(key: string, bought: readonly string[]): boolean {
	return patternsOf(bought).key.test(folded(key));
}

const examined = 20_000;

interface Patterns {
	/** Of a name spelled without case, `_`, `-` and blanks. */
	key: RegExp;
	/** Of a name with its value, in the middle of a text. */
	piece: RegExp;
}

const made = new WeakMap<readonly string[], Patterns>();

function patternsOf(bought: readonly string[]): Patterns {
	const before = made.get(bought);
	if (before) return before;
	const names = [...new Set([...anyOrder, ...bought].map(folded))].filter((name) => name !== '');
	const any = names.map((name) => [...name].map(escaped).join('[ _-]?')).join('|');
	const suffix = '(?:[ _-]?(?:ids?|numbers?|no|codes?))?';
	const prefix = '(?:(?:new|existing|previous|active|placed|id)[ _-]?)?';
	const patterns = {
		key: new RegExp(`^${prefix}(?:${any})s?${suffix}$`),
		piece: new RegExp(
			`["'](?:${prefix}(?:${any})s?${suffix}|id)["']\\s{0,9}:[\\s["'{]{0,9}[a-z_-]{0,20}[1-9]|\\border(?: id| number)?\\s{0,3}[:#=]\\s{0,3}#?\\d{0,9}[1-9]`,
			'i',
		),
	};
	made.set(bought, patterns);
	return patterns;
}

function escaped(character: string): string {
	return /[a-z0-9]/.test(character) ? character : `\\${character}`;
}

function folded(key: string): string {
	return key.length > longestName ? '' : key.toLowerCase().replace(/[\s_-]/g, '');
}

interface Way {
	beside: JsonRecord;
	names: RegExp;
	/** Where texts say what is wrong with a field, a word is no id. */
	strict: boolean;
	depth: number;
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
		const name = folded(key);
		const inside = { ...way, beside, depth, strict: way.strict || name === 'errors' };
		if (way.names.test(name)) return idsIn(inner, inside);
		if (otherThings.test(name) || typeof inner !== 'object') return [];
		return walk(inner, inside);
	});
}

/** The ids in what stands under the name of an order. */
function idsIn(value: unknown, way: Way): Named[] {
	if (way.depth > depthLimit) return [];
	const inside = { ...way, depth: way.depth + 1 };
	if (Array.isArray(value)) return value.flatMap((each: unknown) => idsIn(each, inside));
	if (!isRecord(value)) return texts(value).flatMap((text) => one(text, way));
	const named = walk(value, inside);
	const own = named.length > 0 ? named : walk(value, { ...inside, names: ownNames });
	if (own.length > 0) return own;
	return Object.entries(value).flatMap(([key, inner]) => inMap(key, inner, inside));
}

/** `{"0":77}`, `{"77":{"charge":1}}`, `{"77":"success"}`, `{"https://a.example":77}`. */
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
