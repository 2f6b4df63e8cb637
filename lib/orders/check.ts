import { shorten } from '../values/text';
import { orderFields, titleOf } from './fields';
import { orderedQuantity } from './quantity';
import { isGiven, readField, readWords, type OrderReading } from './read';
import { limitProblems, ruleProblems, trafficFields, type ServiceRules } from './rules';
import type { OrderType } from './types';

/** An order as the panel wants it, by parameter name, or everything that is wrong with it. */
export type CheckedOrder = (
	| { params: Record<string, string> }
	/** A sentence each. */
	| { problems: string[] }
) & {
	/** As `orderedQuantity` counts it. */
	quantity: number | null;
};

/**
 * Reads and checks what the user filled in, by parameter name. Fields the type doesn't take are left
 * out in silence: one spreadsheet has columns for all types.
 *
 * @param type null where it is not known: every field may go out, and none has to
 */
export function checkOrder(
	type: OrderType | null,
	params: Readonly<Record<string, unknown>>,
	rules: ServiceRules,
	reading: OrderReading,
): CheckedOrder {
	const taken = Object.entries(params).filter(
		([id, value]) => isGiven(value) && (type === null || Object.hasOwn(type.fields, id)),
	);
	const filled = new Set(taken.map(([id]) => id));
	const problems = Object.entries(type?.fields ?? {})
		.filter(([id, rule]) => rule === 'required' && !filled.has(id))
		.map(([id]) => `${titleOf(id)} is missing.`);
	const sent = new Map<string, string>();
	for (const [id, value] of taken) {
		const field = Object.hasOwn(orderFields, id) ? orderFields[id] : undefined;
		const read = field ? readField(field, value, reading) : readWords(shorten(id, 40), value);
		if ('value' in read) sent.set(id, read.value);
		else problems.push(read.problem);
	}
	problems.push(...ruleProblems(sent, filled, rules), ...limitProblems(type, sent, rules));
	const quantity = orderedQuantity(type, Object.fromEntries(sent));
	if (problems.length > 0) return { problems, quantity };
	const chosen = sent.get('type_of_traffic');
	// Sent along, a keyword of another type of traffic would contradict the type chosen.
	for (const { traffic, id } of trafficFields) {
		if (type !== null && chosen !== undefined && chosen !== traffic) sent.delete(id);
	}
	return { params: Object.fromEntries(sent), quantity };
}
