import { chunks } from '../values/ids';
import type { OrFailure } from '../errors/failure';
import type { PanelRequest } from './transport';

/** How ids travel: the parameter for one, the parameters for several, and how many a request. */
export interface IdForm {
	one?: string;
	many: readonly string[];
	upTo: number;
}

/** What one item wants to ask. Items that differ in nothing but ids may share their question. */
export interface Ask {
	call: PanelRequest;
	/** Empty where the action takes no ids. */
	ids: readonly string[];
}

/** What came of one id, or of a request without ids. */
export type Result = OrFailure<{ record: unknown; whole: unknown; httpStatus: number }>;

/** Places in the row of all asks' ids, one behind the other; an ask without ids has one place. */
export type Places = number | number[];

/** Asks that differ in nothing but their ids share their requests and their answers. */
export interface Group extends PanelRequest {
	/** Who waits for which id; under '' where the action takes none. */
	places: Map<string, Places>;
}

/** One request to be sent. */
export interface Job {
	group: Group;
	ids: readonly string[];
}

interface Plan {
	jobs: Job[];
	/** For each ask, in order, its first place. */
	starts: number[];
	/** How many places there are. */
	places: number;
	/** For each ask, in order, whom it shares its requests with. */
	groups: Group[];
}

/**
 * Gathers the asks of all items into as few requests as possible, in the order of the items. Equal
 * ids are asked for once; equal questions without ids too, as long as asking is free of effects.
 */
export function plan(asks: readonly Ask[], form: IdForm | undefined): Plan {
	const groupOf = grouping(form !== undefined);
	const planned: Plan = { jobs: [], starts: [], places: 0, groups: [] };
	for (const { call, ids } of asks) {
		const group = groupOf(call);
		planned.groups.push(group);
		planned.starts.push(planned.places);
		for (const id of form ? ids : noId) {
			wait(group.places, id, planned.places);
			planned.places += 1;
		}
	}
	for (const group of new Set(planned.groups)) {
		for (const ids of chunks([...group.places.keys()], form?.upTo ?? 1)) {
			planned.jobs.push({ group, ids });
		}
	}
	return planned;
}

/** Visits the places that wait for an id of a group. */
export function eachPlace({ places }: Group, id: string, visit: (place: number) => void): void {
	const found = places.get(id);
	if (typeof found === 'number') visit(found);
	else found?.forEach(visit);
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

const noId = [''];

/** Most items share one question, which is then compared with others only once. */
function grouping(hasIds: boolean): (call: PanelRequest) => Group {
	const shared = new Map<PanelRequest, Group>();
	const alike = new Map<string, Group>();
	return (call) => {
		if (!hasIds && !call.repeatable) return emptyGroup(call);
		const known = shared.get(call);
		if (known) return known;
		const key = keyOf(call);
		const group = alike.get(key) ?? emptyGroup(call);
		alike.set(key, group);
		shared.set(call, group);
		return group;
	};
}

function emptyGroup(call: PanelRequest): Group {
	return { ...call, places: new Map() };
}

function wait(places: Map<string, Places>, id: string, place: number): void {
	const others = places.get(id);
	if (others === undefined) places.set(id, place);
	else if (typeof others === 'number') places.set(id, [others, place]);
	else others.push(place);
}

function keyOf({ action, params, repeatable, spends }: PanelRequest): string {
	return JSON.stringify([action, repeatable, spends, Object.entries(params).sort(byName)]);
}

function byName(a: readonly [string, string], b: readonly [string, string]): number {
	return a[0] < b[0] ? -1 : 1;
}
