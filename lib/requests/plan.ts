import { chunks } from '../values/ids';
import type { OrFailure } from '../errors/failure';
import type { PanelRequest } from './client';

/** How ids travel: the parameter for one, the parameters for several, and how many a request. */
export interface IdForm {
	one?: string;
	many: readonly string[];
	upTo: number;
}

/** What one item wants to ask. Items that differ in nothing but ids may share their question. */
export interface Ask<C extends PanelRequest = PanelRequest> {
	call: C;
	/** Empty where the action takes no ids. */
	ids: readonly string[];
}

/** What came of one id, or of a request without ids. */
export type Result = OrFailure<{
	record: unknown;
	/** The whole answer, for what it says once for all ids. */
	whole: unknown;
	httpStatus: number;
}>;

/** Asks that differ in nothing but their ids share their requests and their answers. */
export interface Group extends PanelRequest {
	/**
	 * Which places of the plan wait for which id; under '' where the action takes none. Nearly always
	 * it is one, and a list for each of 100,000 ids would be megabytes.
	 */
	places: Map<string, number | number[]>;
}

/** One request to be sent. */
export interface Job {
	group: Group;
	ids: readonly string[];
}

interface Plan<C> {
	jobs: Job[];
	/** For each ask, in order, its first place. */
	starts: number[];
	/**
	 * For each place the call whose answer goes there. Every id of every ask has a place of its own,
	 * one behind the other; an ask without ids has one.
	 */
	calls: C[];
}

/**
 * Gathers the asks of all items into as few requests as possible, in the order of the items. Equal
 * ids are asked for once; equal questions without ids too, as long as asking is free of effects.
 */
export function plan<C extends PanelRequest>(
	asks: ReadonlyArray<Ask<C>>,
	form: IdForm | undefined,
): Plan<C> {
	const groupOf = grouping(form !== undefined);
	const groups = new Set<Group>();
	const starts: number[] = [];
	const calls: C[] = [];
	for (const { call, ids } of asks) {
		const group = groupOf(call);
		groups.add(group);
		starts.push(calls.length);
		for (const id of form ? ids : ['']) {
			const others = group.places.get(id);
			if (others === undefined) group.places.set(id, calls.length);
			else if (typeof others === 'number') group.places.set(id, [others, calls.length]);
			else others.push(calls.length);
			calls.push(call);
		}
	}
	const jobs = [...groups].flatMap((group) =>
		chunks([...group.places.keys()], form?.upTo ?? 1).map((ids) => ({ group, ids })),
	);
	return { jobs, starts, calls };
}

/** The places that wait for an id. */
export function placesOf({ places }: Group, id: string): readonly number[] {
	const found = places.get(id) ?? [];
	return typeof found === 'number' ? [found] : found;
}

/**
 * The ids as parameters: several in the plural form, one in the singular form where there is one.
 *
 * @param asMany one in the plural form as well
 */
export function idParams(
	form: IdForm | undefined,
	ids: readonly string[],
	asMany = false,
): Record<string, string> {
	if (!form || ids.length === 0) return {};
	const isSingular = form.one !== undefined && ids.length === 1 && !asMany;
	const names = isSingular ? [form.one] : form.many;
	return Object.fromEntries(names.map((name) => [name, ids.join(',')]));
}

function grouping(hasIds: boolean): (call: PanelRequest) => Group {
	// Most items share one call, which is compared with others only once.
	const known = new Map<PanelRequest, Group>();
	const alike = new Map<string, Group>();
	return (call) => {
		const added = (): Group => ({ ...call, places: new Map() });
		if (!hasIds && !call.repeatable) return added();
		const before = known.get(call);
		if (before) return before;
		const key = keyOf(call);
		const group = alike.get(key) ?? added();
		alike.set(key, group);
		known.set(call, group);
		return group;
	};
}

function keyOf({ action, params, repeatable, spends }: PanelRequest): string {
	const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
	return JSON.stringify([action, repeatable, spends, sorted]);
}
