import { shorten } from '../values/text';
import { orderFields } from './fields';
import { isGiven, readField, readWords } from './read';
import { limitProblems, ruleProblems, type Limits } from './rules';
import type { OrderType } from './types';

export interface CheckedOrder {
	/** What goes over the wire, by parameter name. */
	params: Record<string, string>;
	/** How many comments or user names, where the type counts those. */
	lines: number | null;
	/** How many are ordered (a run, for a drip-feed): the quantity, or the lines. */
	quantity: number | null;
	runs: number | null;
}

/**
 * The user's values as the panel wants them, or everything that is wrong with them. Fields the type
 * doesn't take are left out in silence: one spreadsheet has columns for all types.
 */
export function checkOrder(
	type: OrderType | null,
	params: Record<string, unknown>,
	limits: Limits,
	options: { separator?: string } = {},
): CheckedOrder | { problems: string[] } {
	const taken = Object.entries(params).filter(
		([id, value]) => isGiven(value) && (type === null || Object.hasOwn(type.fields, id)),
	);
	const sent = new Map<string, string>();
	const problems = missing(type, new Set(taken.map(([id]) => id)));
	for (const [id, value] of taken) {
		const reading = read(id, value, options.separator);
		if ('text' in reading) sent.set(id, reading.text);
		else problems.push(reading.problem);
	}
	problems.push(...ruleProblems(sent, new Set(taken.map(([id]) => id))));
	const counted = count(type, sent);
	problems.push(...counted.problems(limits));
	if (problems.length > 0) return { problems };
	dropUnusedTraffic(type, sent);
	return { params: Object.fromEntries(sent), ...counted.numbers };
}

function read(id: string, value: unknown, separator?: string) {
	const field = Object.hasOwn(orderFields, id) ? orderFields[id] : undefined;
	return field === undefined
		? readWords(shorten(id, 40), value)
		: readField(field, value, separator);
}

function missing(type: OrderType | null, filled: Set<string>): string[] {
	return Object.entries(type?.fields ?? {})
		.filter(([id, rule]) => rule === 'required' && !filled.has(id))
		.map(([id]) => `${orderFields[id]?.displayName ?? id} is missing.`);
}

function count(type: OrderType | null, sent: Map<string, string>) {
	const id = type?.quantity.startsWith('lines:') === true ? type.quantity.slice(6) : null;
	const text = id === null ? undefined : sent.get(id);
	const lines = text === undefined ? null : text.split('\n').length;
	const number = (name: string) => (sent.has(name) ? Number(sent.get(name)) : null);
	const quantity = lines ?? number('quantity');
	const problems = (limits: Limits) => [
		...(lines !== null && id !== null
			? limitProblems(lines, limits, (bound) => {
					const name = orderFields[id]?.displayName ?? id;
					return `${name} has ${lines} lines, but this service takes ${bound}.`;
				})
			: ['quantity', 'min', 'max'].flatMap((name) => {
					const value = number(name);
					if (value === null) return [];
					const title = orderFields[name]?.displayName ?? name;
					return limitProblems(
						value,
						limits,
						(bound) => `${title} is ${value}, but this service takes ${bound}.`,
					);
				})),
	];
	return { numbers: { lines, quantity, runs: number('runs') }, problems };
}

/** A keyword without keyword traffic would contradict the type of traffic. */
function dropUnusedTraffic(type: OrderType | null, sent: Map<string, string>): void {
	const traffic = sent.get('type_of_traffic');
	if (type === null || traffic === undefined) return;
	if (traffic !== '1') sent.delete('google_keyword');
	if (traffic !== '2') sent.delete('referring_url');
}
