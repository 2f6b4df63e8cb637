import { isRecord } from '../../../lib/values/record';
import { shorten } from '../../../lib/values/text';
import type { Json } from '../../../lib/define';
import type { KnownCatalogue, KnownEntry } from '../changes/knownCatalogue';

/** How one field is remembered: `word` for texts that many entries share. */
export type Column = readonly [field: string, as: 'name' | 'word' | 'number' | 'flag'];

const longestName = 60;

type Value = string | number | boolean | null;

/**
 * The part of a record that is remembered. A value it leaves out is unknown, not changed: it stays
 * as it was before.
 *
 * @returns `before` itself where nothing has changed
 */
export function columnsOf(record: Json, columns: readonly Column[], before?: Json): Json {
	const part: Json = {};
	let changed = before === undefined;
	for (const [field, as] of columns) {
		const earlier = before?.[field] ?? null;
		const now = remembered(record[field], as) ?? earlier;
		if (now !== earlier) changed = true;
		part[field] = now;
	}
	return changed || before === undefined ? part : before;
}

function remembered(value: Json[string], as: Column[1]): Json[string] {
	return as === 'name' && typeof value === 'string' ? shorten(value, longestName) : value;
}

/** Entries as lists of values, in the order of the columns, with what is seldom at their end. */
export function packCatalogue(known: KnownCatalogue, columns: readonly Column[]): unknown {
	const words = new Map<string, number>();
	const pack = (value: unknown, as: Column[1]): unknown => {
		if (as === 'flag') return typeof value === 'boolean' ? Number(value) : null;
		if (as !== 'word' || typeof value !== 'string') return value ?? null;
		const found = words.get(value) ?? words.size;
		words.set(value, found);
		return found;
	};
	const entries: Record<string, unknown[]> = {};
	for (const [id, { record, told, absent }] of known.entries) {
		const values = columns.map(([field, as]) => pack(record[field], as));
		if (absent > 0) values.push(told, absent);
		else if (told > 0) values.push(told);
		entries[`_${id}`] = values;
	}
	const { shortSince } = known;
	return { words: [...words.keys()], entries, gone: [...known.gone], shortSince };
}

export function unpackCatalogue(
	packed: unknown,
	columns: readonly Column[],
): KnownCatalogue | null {
	if (!isRecord(packed) || !isRecord(packed.entries)) return null;
	const words: readonly unknown[] = Array.isArray(packed.words) ? packed.words : [];
	const entries = new Map<string, KnownEntry>();
	for (const [key, value] of Object.entries(packed.entries)) {
		const values: readonly unknown[] = Array.isArray(value) ? value : [];
		const record: Json = {};
		columns.forEach(([field, as], at) => {
			record[field] = unpack(values[at], as, words);
		});
		const told = countOf(values[columns.length]);
		const absent = countOf(values[columns.length + 1]);
		entries.set(key.slice(1), { record, told, absent });
	}
	const shortSince = typeof packed.shortSince === 'number' ? packed.shortSince : null;
	return { entries, gone: goneOf(packed.gone), shortSince };
}

function unpack(value: unknown, as: Column[1], words: readonly unknown[]): Value {
	if (as === 'flag') return typeof value === 'number' ? value === 1 : null;
	const found = as === 'word' && typeof value === 'number' ? words[value] : value;
	return typeof found === 'string' || typeof found === 'number' ? found : null;
}

function goneOf(packed: unknown): Map<string, number> {
	const pairs: readonly unknown[] = Array.isArray(packed) ? packed : [];
	return new Map(
		pairs.flatMap((pair): Array<[string, number]> => {
			const [id, told]: readonly unknown[] = Array.isArray(pair) ? pair : [];
			return typeof id === 'string' ? [[id, countOf(told)]] : [];
		}),
	);
}

function countOf(value: unknown): number {
	return typeof value === 'number' ? value : 0;
}
