import type { OrProblem } from '../values/result';
import { isExact, keepLongIntegers } from './json/exact';
import { describeUnreadable } from './json/looks';
import { scan } from './json/scan';
import { starts } from './json/starts';

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
