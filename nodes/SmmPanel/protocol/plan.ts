import type { Failure } from './errors/failure';

/** How ids travel: the parameter for one, the parameters for several, and how many a request. */
export interface IdForm {
	one?: string;
	many: readonly string[];
	upTo: number;
}

/** What one item wants to ask. */
export interface Ask {
	api: string;
	params: Readonly<Record<string, string>>;
	/** Empty where the action takes no ids. */
	ids: readonly string[];
	repeatable: boolean;
	spends: boolean;
}

/** What came of one id, or of a request without ids. */
export type Result = { record: unknown; whole: unknown } | { failure: Failure };

/** Asks that differ in nothing but their ids share their requests and their answers. */
export interface Group extends Omit<Ask, 'ids'> {
	/** By id; under '' where the action takes none. An id without an entry was never tried. */
	answers: Map<string, Result>;
}

/** One request to be sent. */
export interface Job {
	group: Group;
	ids: readonly string[];
}

export interface Plan {
	jobs: Job[];
	/** For each ask, in order, where its answers will be. */
	groups: Group[];
}

/**
 * Gathers the asks of all items into as few requests as possible, in the order of the items. Equal
 * ids are asked for once; equal questions without ids too, as long as asking is free of effects.
 */
export function plan(asks: readonly Ask[], form: IdForm | undefined): Plan {
	const shared = new Map<string, { group: Group; ids: Set<string> }>();
	const open: Array<{ group: Group; ids: Set<string> }> = [];
	const groups = asks.map((ask) => {
		const joins = form !== undefined || ask.repeatable;
		const key = joins ? keyOf(ask) : '';
		const found = joins ? shared.get(key) : undefined;
		const entry = found ?? { group: groupOf(ask), ids: new Set<string>() };
		if (found === undefined) {
			open.push(entry);
			if (joins) shared.set(key, entry);
		}
		for (const id of form ? ask.ids : ['']) entry.ids.add(id);
		return entry.group;
	});
	const jobs = open.flatMap(({ group, ids }) =>
		chunks([...ids], form?.upTo ?? 1).map((some) => ({ group, ids: some })),
	);
	return { jobs, groups };
}

/** The ids as parameters: one in the singular form where there is one, several in the plural. */
export function idParams(
	form: IdForm | undefined,
	ids: readonly string[],
	other = false,
): Record<string, string> {
	const [first] = ids;
	if (!form || first === undefined) return {};
	const singular = ids.length === 1 && form.one !== undefined && !other;
	const names = singular && form.one !== undefined ? [form.one] : form.many;
	return Object.fromEntries(names.map((name) => [name, ids.join(',')]));
}

function groupOf({ api, params, repeatable, spends }: Ask): Group {
	return { api, params, repeatable, spends, answers: new Map() };
}

function keyOf({ api, params, repeatable, spends }: Ask): string {
	return JSON.stringify([api, repeatable, spends, Object.entries(params).sort(byName)]);
}

function byName(a: readonly [string, string], b: readonly [string, string]): number {
	return a[0] < b[0] ? -1 : 1;
}

function chunks<T>(list: readonly T[], size: number): T[][] {
	const count = Math.ceil(list.length / size);
	return Array.from({ length: count }, (_, at) => list.slice(at * size, (at + 1) * size));
}
