import { identified, listOf } from '../../answers/list';
import type { JsonRecord } from '../../values/record';
import { serviceIdOf } from './simplify';

/** The catalogue's records that have an id, the first where an id occurs twice; null if it is none. */
export function servicesIn(answer: unknown): Array<{ id: string; record: JsonRecord }> | null {
	const list = listOf(answer, ['services']);
	return list && identified(list, serviceIdOf);
}

/** All entries of one id: panels list some twice, at different prices. */
export function recordsOfId(answer: unknown, id: string): readonly JsonRecord[] | null {
	const byId = sorted(answer);
	return byId && (byId.get(id) ?? []);
}

type ById = ReadonlyMap<string, JsonRecord[]>;

/** A thousand orders look into one catalogue of ten thousand services: it is sorted once. */
const known = new WeakMap<object, ById | null>();

function sorted(answer: unknown): ById | null {
	if (typeof answer !== 'object' || answer === null) return sort(answer);
	const before = known.get(answer);
	if (before !== undefined) return before;
	const byId = sort(answer);
	known.set(answer, byId);
	return byId;
}

function sort(answer: unknown): ById | null {
	const list = listOf(answer, ['services']);
	if (list === null) return null;
	const byId = new Map<string, JsonRecord[]>();
	for (const record of list) {
		const id = serviceIdOf(record);
		if (id === null) continue;
		const found = byId.get(id);
		if (found) found.push(record);
		else byId.set(id, [record]);
	}
	return byId;
}

export const notACatalogue = 'The panel did not send a list of services';
