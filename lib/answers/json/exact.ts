import { isRecord, type JsonRecord } from '../../values/record';
import { deepest } from './scan';

/**
 * Whether parsed JSON is what its text says: no number in it may stand for an integer too long for
 * one, and it nests at most 200 levels deep.
 */
export function isExact(value: unknown, depth = 0): boolean {
	if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
	if (typeof value !== 'object' || value === null) return true;
	if (depth === deepest) return false;
	if (isRecord(value)) return isExactRecord(value, depth + 1);
	return !Array.isArray(value) || isExactList(value, depth + 1);
}

/**
 * A reviver that leaves integers too long for a number as the text they were. It costs a call for
 * each value, so it is used only where one of them may be there.
 */
export function keepLongIntegers(
	_key: string,
	value: unknown,
	{ source = '' }: { source?: string } = {},
): unknown {
	if (typeof value !== 'number' || Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
	return /[.eE]/.test(source) ? value : source;
}

function isExactList(list: readonly unknown[], depth: number): boolean {
	for (let at = 0; at < list.length; at += 1) if (!isExact(list[at], depth)) return false;
	return true;
}

/** Of a catalogue nearly every value is a text, and needs no call. */
function isExactRecord(record: JsonRecord, depth: number): boolean {
	for (const key in record) {
		const value = record[key];
		if (typeof value !== 'string' && !isExact(value, depth)) return false;
	}
	return true;
}
