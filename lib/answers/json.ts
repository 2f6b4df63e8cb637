import type { OrProblem } from '../values/result';
import { describeUnreadable } from './json/looks';
import { deepest, scan, starts } from './json/scan';
import { isRecord, type JsonRecord } from '../values/record';

/** A byte order mark, read in the wrong encoding and printed again. */
const misreadMark = 'ï»¿';

/**
 * The JSON of an answer, whatever the panel printed before it. Integers that JavaScript can't
 * hold exactly become strings, because order ids that long exist and a wrong digit is a wrong order.
 */
export function parseAnswer(text: string): OrProblem<{ json: unknown }> {
	const begun = text.trimStart();
	const body = (begun.startsWith(misreadMark) ? begun.slice(misreadMark.length) : begun).trim();
	const whole = parse(body);
	return 'json' in whole && isExact(whole.json) ? whole : parseWithCare(body);
}

/**
 * What a reviver can't do, and `scan` does: find where the JSON begins and whether it ends, and
 * refuse nesting so deep that a reviver, which recurses, would run out of stack.
 */
function parseWithCare(body: string): OrProblem<{ json: unknown }> {
	// Each start may cost a walk to the end: a hostile answer gets three walks, not thousands.
	let walk = 3 * body.length + 1000;
	for (const start of starts(body)) {
		const found = scan(body, start);
		walk -= found.read;
		if (found.shape === 'closed') {
			const parsed = parse(body.slice(start), keepLongIntegers);
			if ('json' in parsed) return parsed;
			walk -= found.read;
		}
		if (walk <= 0) break;
	}
	return { problem: describeUnreadable(body) };
}

type Reviver = Parameters<typeof JSON.parse>[1];

function parse(text: string, reviver?: Reviver): { json: unknown } | { broken: true } {
	try {
		const json: unknown = JSON.parse(text, reviver);
		return { json };
	} catch {
		return { broken: true };
	}
}

/**
 * Whether parsed JSON is what its text says: no number in it may stand for an integer too long for
 * one, and it nests at most 200 levels deep.
 */
function isExact(value: unknown, depth = 0): boolean {
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
function keepLongIntegers(
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
