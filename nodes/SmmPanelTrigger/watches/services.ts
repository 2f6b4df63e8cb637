import { serviceFilter } from '../../../lib/operations/service/filters';
import { getAll } from '../../../lib/operations/service/getAll.operation';
import type { Json } from '../../../lib/define';
import type { CatalogueRules } from '../changes/catalogue';
import type { WatchMaker } from '../watch';
import { catalogueWatch, type CatalogueSource } from './catalogue';
import {
	flagOf,
	rawFilters,
	readCategories,
	readChosen,
	readFlag,
	readText,
	textOf,
} from './filters';
import { readChoices } from './read';

export const serviceChanges = ['added', 'removed', 'rate', 'limits'] as const;

const source: CatalogueSource = {
	operation: getAll,
	idField: 'serviceId',
	noun: 'service',
	columns: [
		['name', 'name'],
		['category', 'word'],
		['type', 'word'],
		['rate', 'number'],
		['min', 'number'],
		['max', 'number'],
		['refill', 'flag'],
		['cancel', 'flag'],
	],
	kinds: [
		{ change: 'rate', fields: ['rate'], when: differs('rate') },
		{ change: 'limits', fields: ['min', 'max'], when: differs('min', 'max') },
	],
	blank: {
		serviceId: null,
		name: null,
		type: null,
		category: null,
		rate: null,
		min: null,
		max: null,
		refill: null,
		cancel: null,
		dripfeed: null,
		description: null,
		averageTime: null,
	},
};

export const serviceChange: WatchMaker = (raw) => {
	const changes = readChoices(raw.changes, 'Changes', serviceChanges);
	if ('problem' in changes) return changes;
	const filters = rawFilters(raw.filters);
	const category = readCategories(filters.category);
	if ('problem' in category) return category;
	const service = readChosen(filters.service, 'Service');
	if ('problem' in service) return service;
	const search = readText(filters.search, 'Search');
	if ('problem' in search) return search;
	const type = readText(filters.type, 'Type');
	if ('problem' in type) return type;
	const refillable = readFlag(filters.refillable, 'Refillable');
	if ('problem' in refillable) return refillable;
	const cancelable = readFlag(filters.cancelable, 'Cancelable');
	if ('problem' in cancelable) return cancelable;
	const wanted = {
		search: search.text,
		type: type.text,
		refillable: refillable.flag,
		cancelable: cancelable.flag,
	};
	const passes = serviceFilter(wanted);
	const { chosen } = service;
	return catalogueWatch(source, {
		chosen: changes.chosen,
		categories: category.categories,
		reportExisting: raw.reportExisting === true,
		passes: (record) =>
			(chosen === null || record.serviceId === chosen) &&
			category.passes(textOf(record, 'category')) &&
			passes(filtered(record)),
	});
};

function filtered(record: Json) {
	return {
		serviceId: textOf(record, 'serviceId') ?? '',
		name: textOf(record, 'name'),
		category: textOf(record, 'category'),
		type: textOf(record, 'type'),
		refill: flagOf(record, 'refill'),
		cancel: flagOf(record, 'cancel'),
	};
}

/** Whether any of these is known on both sides and not the same. */
export function differs(...names: string[]): CatalogueRules['kinds'][number]['when'] {
	return (before, now) =>
		names.some((name) => {
			const earlier = before[name] ?? null;
			return earlier !== null && earlier !== (now[name] ?? null);
		});
}
