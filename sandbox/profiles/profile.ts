import type { Action } from '../actions/action.ts';
import type { Service } from '../state/service.ts';
import type { Traits } from '../traits.ts';

export interface Profile extends Traits {
	/** A Map, not an object: an action may be asked for by the name `constructor`. */
	actions: ReadonlyMap<string, Action>;
}

export const actions = (named: Record<string, Action>): ReadonlyMap<string, Action> =>
	new Map(Object.entries(named));

/** The eight fields all five documents print. */
export const documentedService = (row: Service) => ({
	service: row.service,
	name: row.name,
	type: row.type,
	category: row.category,
	rate: row.rate,
	min: String(row.min),
	max: String(row.max),
	refill: row.refill,
});
