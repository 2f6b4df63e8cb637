import type { Action } from '../actions/action.ts';
import type { Refusal } from '../refusal.ts';
import type { Service, ServiceSketch } from '../state/service.ts';
import type { ProductSketch } from '../state/products.ts';
import type { ProfileName } from './names.ts';

export interface Profile {
	name: ProfileName;
	currency: 'USD' | 'VND';
	startBalance: number;
	/** Whether a JSON body is read too; every panel reads a form. */
	readsJson: boolean;
	words(refusal: Refusal): string;
	/** The HTTP status a refusal travels under; most panels say 200 whatever happens. */
	refusalStatus(refusal: Refusal): number;
	services: readonly ServiceSketch[];
	printService(row: Service): unknown;
	products: readonly ProductSketch[];
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
