import type { Subject } from '../errors/purpose';
import { isRecord } from '../values/record';

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

const anyWrappers = ['data', 'result', 'results', 'list', 'response'];
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
