import { shorten } from '../values/text';
import { orderFields } from './fields';
import { linesIn, orderedQuantity, type OrderedQuantity } from './quantity';
import { isGiven, readField, readWords, type OrderReading } from './read';
import { limitProblems, ruleProblems, type ServiceRules } from './rules';
import type { OrderType } from './types';

export interface CheckedOrder {
	/** What goes over the wire, by parameter name. */
	params: Record<string, string>;
	quantity: OrderedQuantity;
}

/**
 * The user's values as the panel wants them, or everything that is wrong with them. Fields the type
 * doesn't take are left out in silence: one spreadsheet has columns for all types.
 */
export function checkOrder(
	type: OrderType | null,
	params: Record<string, unknown>,
	limits: ServiceRules,
	options: OrderReading,
): CheckedOrder | { problems: string[]; quantity: OrderedQuantity } {
	const taken = Object.entries(params).filter(
		([id, value]) => isGiven(value) && (type === null || Object.hasOwn(type.fields, id)),
	);
	const sent = new Map<string, string>();
	const problems = missing(type, new Set(taken.map(([id]) => id)));
	for (const [id, value] of taken) {
		const reading = read(id, value, options);
		if ('text' in reading) sent.set(id, reading.text);
		else problems.push(reading.problem);
	}
	problems.push(...ruleProblems(sent, new Set(taken.map(([id]) => id)), limits));
	problems.push(...outOfLimits(type, sent, limits));
	const quantity = orderedQuantity(type, Object.fromEntries(sent));
	if (problems.length > 0) return { problems, quantity };
	dropUnusedTraffic(type, sent);
	return { params: Object.fromEntries(sent), quantity };
}

function read(id: string, value: unknown, options: OrderReading) {
	const field = Object.hasOwn(orderFields, id) ? orderFields[id] : undefined;
	return field === undefined ? readWords(shorten(id, 40), value) : readField(field, value, options);
}

function missing(type: OrderType | null, filled: Set<string>): string[] {
	return Object.entries(type?.fields ?? {})
		.filter(([id, rule]) => rule === 'required' && !filled.has(id))
		.map(([id]) => `${orderFields[id]?.displayName ?? id} is missing.`);
}

function outOfLimits(
	type: OrderType | null,
	sent: ReadonlyMap<string, string>,
	limits: ServiceRules,
): string[] {
	const counted = linesIn(type);
	const text = counted === null ? undefined : sent.get(counted);
	if (counted !== null && text !== undefined) {
		const lines = text.split('\n').length;
		const name = orderFields[counted]?.displayName ?? counted;
		return limitProblems(
			lines,
			limits,
			(bound) =>
				`${name} has ${lines} ${lines === 1 ? 'line' : 'lines'}, but this service takes ${bound}.`,
		);
	}
	return ['quantity', 'min', 'max'].flatMap((id) => {
		const value = sent.get(id);
		const name = orderFields[id]?.displayName ?? id;
		return value === undefined
			? []
			: limitProblems(
					Number(value),
					limits,
					(bound) => `${name} is ${value}, but this service takes ${bound}.`,
				);
	});
}

/** A keyword without keyword traffic would contradict the type of traffic. */
function dropUnusedTraffic(type: OrderType | null, sent: Map<string, string>): void {
	const traffic = sent.get('type_of_traffic');
	if (type === null || traffic === undefined) return;
	if (traffic !== '1') sent.delete('google_keyword');
	if (traffic !== '2') sent.delete('referring_url');
}
