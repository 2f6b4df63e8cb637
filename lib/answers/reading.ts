import type { Subject } from '../errors/purpose';
import { isRecord } from '../values/record';

/** What an answer says about one id: a record, the panel's refusal in its words, or nothing. */
export type Reading = { record: unknown } | { refusal: string } | { missing: true };

/**
 * Ties a parsed answer to the ids that were asked for, one reading an id, in their order, by the operation's own names.
 * Null when the answer can't be tied to them for certain.
 */
export type Reader = (json: unknown, ids: readonly string[], subject: Subject) => Reading[] | null;

export const missing: Reading = { missing: true };

/** The answer speaks for the whole request: no ids to tie it to. */
export const whole: Reader = (json) => [
	{ record: Array.isArray(json) && json.length === 1 ? json[0] : json },
];

/** The answer exactly as it came. */
export const asItCame: Reader = (json) => [{ record: json }];

const anyWrappers = ['data', 'result', 'results', 'list', 'response'];
const good = /^(?:success|ok|true|1|200)$/i;

/**
 * Takes an answer out of the wrappings panels put around it (`{status:"success",data:…}`,
 * `{orders:{…}}`), as long as the wrapping itself says nothing else.
 *
 * @param expects the fields of a record that is an answer already
 * @param wrappers names under which answers to this action may stand besides
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

/** `status: "success"` speaks of the request, not of what was asked for. */
export function isEnvelope(key: string, value: unknown): boolean {
	if (key !== 'status') return false;
	return value === true || (typeof value === 'string' && good.test(value.trim()));
}
