import { shorten } from '../values/text';
import { orderFields, titleOf } from './fields';
import { isGiven, type OrderSpelling, readField, readWords } from './read';
import { linesIn, orderedQuantity, type OrderType } from './types';

/** What the panel's list says of a service; null and undefined where it says nothing. */
export interface ServiceRules {
	min: number | null;
	max: number | null;
	/** Whether it takes drip-feeds. */
	dripfeed?: boolean | null;
}

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
	spelling: OrderSpelling,
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
		const read = field ? readField(field, value, spelling) : readWords(shorten(id, 40), value);
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

/** The parameters of an order that are fine by themselves, as they would go over the wire. */
type Sent = ReadonlyMap<string, string>;

/** Fields that belong to one type of traffic alone. */
const trafficFields = [
	{ traffic: '1', id: 'google_keyword' },
	{ traffic: '2', id: 'referring_url' },
];

/** What is wrong between fields that are fine by themselves, a sentence each. */
function ruleProblems(
	sent: Sent,
	filled: ReadonlySet<string>,
	{ dripfeed }: ServiceRules,
): string[] {
	const problems: string[] = [];
	const [runs, interval] = [titleOf('runs'), titleOf('interval')];
	const [hasRuns, hasInterval] = [filled.has('runs'), filled.has('interval')];
	if (dripfeed === false && (hasRuns || hasInterval)) {
		problems.push(`This service takes no drip-feeds: leave ${runs} and ${interval} empty.`);
	}
	if (hasRuns && !hasInterval) {
		problems.push(`${runs} only works together with ${interval}, which is empty.`);
	}
	if (hasInterval && !hasRuns) {
		problems.push(`${interval} only works together with ${runs}, which is empty.`);
	}
	for (const { traffic, id } of trafficFields) {
		if (sent.get('type_of_traffic') === traffic && !filled.has(id)) {
			problems.push(`${titleOf(id)} is missing: this Type of Traffic needs it.`);
		}
	}
	const [min, max] = [sent.get('min'), sent.get('max')];
	if (Number(min) > Number(max)) {
		problems.push(`${titleOf('min')} is ${min}, which is more than ${titleOf('max')}, ${max}.`);
	}
	return problems;
}

/** What lies outside the service's limits, a sentence each: numbers, or how many lines there are. */
function limitProblems(type: OrderType | null, sent: Sent, limits: ServiceRules): string[] {
	const counted = linesIn(type);
	const text = counted === null ? undefined : sent.get(counted);
	if (counted !== null && text !== undefined) {
		const lines = text.split('\n').length;
		const bound = boundBroken(lines, limits);
		const found = `${titleOf(counted)} has ${lines} ${lines === 1 ? 'line' : 'lines'}`;
		return bound === null ? [] : [`${found}, but this service takes ${bound}.`];
	}
	return ['quantity', 'min', 'max'].flatMap((id) => {
		const value = sent.get(id);
		const bound = value === undefined ? null : boundBroken(Number(value), limits);
		return bound === null ? [] : [`${titleOf(id)} is ${value}, but this service takes ${bound}.`];
	});
}

function boundBroken(count: number, { min, max }: ServiceRules): string | null {
	if (min !== null && count < min) return `at least ${min}`;
	return max !== null && count > max ? `at most ${max}` : null;
}
