import { choices, collection, optionalLocator } from '../../../lib/define';
import { categories } from '../../../lib/operations/filters';
import { serviceFilter, serviceFilters, serviceOf } from '../../../lib/operations/service/services';
import { getAll } from '../../../lib/operations/service/getAll.operation';
import { differs, type ListRules } from '../compare/list';
import { defineEvent } from '../event';
import { watchCatalogue } from '../look/list';

const rules: ListRules = {
	idField: 'serviceId',
	remembered: ['name', 'category', 'type', 'rate', 'min', 'max', 'refill', 'cancel'],
	kinds: [
		{ change: 'rate', fields: ['rate'], when: differs('rate') },
		{ change: 'limits', fields: ['min', 'max'], when: differs('min', 'max') },
	],
	blank: serviceOf({}, ''),
};

const filters = collection(
	{ displayName: 'Filters', placeholder: 'Add Filter' },
	{
		category: categories('services', 'getServiceCategories'),
		service: optionalLocator({
			displayName: 'Service',
			description: 'Only this service',
			searchListMethod: 'searchServices',
		}),
		...serviceFilters('report'),
	},
);

const service = { service: 1, name: 'Likes', type: 'Default', category: 'Facebook', min: '10' };
const shown = {
	...serviceOf({}, '1'),
	name: 'Likes',
	type: 'Default',
	category: 'Facebook',
	min: 10,
};

export const serviceChange = defineEvent({
	value: 'serviceChange',
	displayName: 'Service Changed',
	description: 'When a service is added, removed, or changes its price or limits',
	changes: ['added', 'removed', 'rate', 'limits'],
	fields: {
		changes: choices({
			displayName: 'Changes',
			description: 'Which changes to report; none chosen means all',
			choices: [
				{ name: 'Added', value: 'added', description: 'The panel sells a service that is new' },
				{
					name: 'Limits',
					value: 'limits',
					description: 'The smallest or largest quantity changed',
				},
				{ name: 'Price', value: 'rate', description: 'The price of a thousand changed' },
				{ name: 'Removed', value: 'removed', description: 'The panel no longer sells a service' },
			],
		}),
		filters,
	},
	watch({ changes, filters: { service: only, category, ...filter } }, wishes) {
		const source = { operation: getAll, nouns: 'services', rules };
		const isLike = serviceFilter(filter);
		return watchCatalogue({ ...source, changes, only, category, isLike, ...wishes });
	},
	examples: [
		{
			name: 'a service that becomes dearer, and a new one',
			params: { filters: { search: 'facebook' } },
			polls: [
				{ receives: [{ ...service, rate: '0.5' }], reports: [] },
				{
					receives: [
						{ ...service, rate: '0.75' },
						{ ...service, service: 2, rate: '1' },
						{ service: 3, name: 'Views', category: 'Tiktok', rate: '1' },
					],
					reports: [
						{ change: 'rate', ...shown, rate: 0.75, previous: { rate: 0.5 } },
						{ change: 'added', ...shown, serviceId: '2', rate: 1, previous: null },
					],
				},
			],
		},
	],
});
