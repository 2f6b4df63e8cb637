import { orderFields } from './fields';

interface QuantityLimits {
	min: number | null;
	max: number | null;
}

/** What the panel's list says of a service. */
export interface ServiceRules extends QuantityLimits {
	/** False where it takes no drip-feeds; unknown where the list doesn't say. */
	dripfeed?: boolean | null;
}

const titleOf = (id: string) => orderFields[id]?.displayName ?? id;

/** The rules between fields that were each fine by themselves. */
export function ruleProblems(
	sent: Map<string, string>,
	filled: Set<string>,
	{ dripfeed }: ServiceRules,
): string[] {
	return [
		...(dripfeed === false ? noDripFeed(filled) : []),
		...together('runs', 'interval', filled),
		...together('interval', 'runs', filled),
		...neededFor(sent, filled, '1', 'google_keyword'),
		...neededFor(sent, filled, '2', 'referring_url'),
		...inOrder(sent),
	];
}

/** A user's own number, or the lines counted for it, against the service's limits. */
export function limitProblems(
	count: number,
	limits: QuantityLimits,
	say: (bound: string) => string,
): string[] {
	if (limits.min !== null && count < limits.min) return [say(`at least ${limits.min}`)];
	return limits.max !== null && count > limits.max ? [say(`at most ${limits.max}`)] : [];
}

function noDripFeed(filled: Set<string>): string[] {
	if (!filled.has('runs') && !filled.has('interval')) return [];
	return [
		`This service takes no drip-feeds: leave ${titleOf('runs')} and ${titleOf('interval')} empty.`,
	];
}

function together(id: string, other: string, filled: Set<string>): string[] {
	if (!filled.has(id) || filled.has(other)) return [];
	return [`${titleOf(id)} only works together with ${titleOf(other)}, which is empty.`];
}

function neededFor(
	sent: Map<string, string>,
	filled: Set<string>,
	traffic: string,
	id: string,
): string[] {
	if (sent.get('type_of_traffic') !== traffic || filled.has(id)) return [];
	return [`${titleOf(id)} is missing: this Type of Traffic needs it.`];
}

function inOrder(sent: Map<string, string>): string[] {
	const min = sent.get('min');
	const max = sent.get('max');
	if (min === undefined || max === undefined || Number(min) <= Number(max)) return [];
	return [`${titleOf('min')} is ${min}, which is more than ${titleOf('max')}, ${max}.`];
}
