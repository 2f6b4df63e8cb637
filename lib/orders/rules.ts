import { titleOf } from './fields';
import { linesIn } from './quantity';
import type { OrderType } from './types';

/** What the panel's list says of a service; null and undefined where it says nothing. */
export interface ServiceRules {
	min: number | null;
	max: number | null;
	/** Whether it takes drip-feeds. */
	dripfeed?: boolean | null;
}

/** The parameters of an order that are fine by themselves, as they would go over the wire. */
type Sent = ReadonlyMap<string, string>;

/** Fields that belong to one type of traffic alone. */
export const trafficFields = [
	{ traffic: '1', id: 'google_keyword' },
	{ traffic: '2', id: 'referring_url' },
];

/** What is wrong between fields that are fine by themselves, a sentence each. */
export function ruleProblems(
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
export function limitProblems(type: OrderType | null, sent: Sent, limits: ServiceRules): string[] {
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
