import { collection, defineOperation, Unreadable } from '../../define';
import { limit, listed, returnAll, simplify } from '../fields';
import { choiceOf, listFilters, sortBy } from '../filters';
import { serviceFilter, serviceFilters, bare, serviceOf, services } from './services';

const filters = collection(
	{ displayName: 'Filters', placeholder: 'Add Filter' },
	{ ...listFilters('e.g. Instagram'), ...serviceFilters('return') },
);

export const getAll = defineOperation({
	value: 'getAll',
	displayName: 'Get Many',
	does: 'Get many services',
	description: 'Retrieve the services that the panel sells, with prices and limits',
	action: 'services',
	isCatalogue: true,
	offers: null,
	fields: { returnAll, limit, filters, simplify },
	options: { sortBy },
	repeatable: true,
	spends: false,
	reply: (record, { values }) => {
		const found = services.entriesIn(record);
		if (found === null) return new Unreadable(services.notAList);
		const chosen = choiceOf(values, serviceFilter(values.filters));
		return listed(found, values, { idField: 'serviceId', read: serviceOf, ...chosen });
	},
	examples: [
		{
			name: 'the cheaper ones, the cheapest first',
			params: { returnAll: true, filters: { maxRate: 4 }, options: { sortBy: 'rateAscending' } },
			sends: { action: 'services' },
			receives: [
				{ service: 1, name: 'Tăng like', rate: '4' },
				{ service: 2, name: 'Followers', rate: '4.5' },
				{ service: 3, name: 'Views <R30>', rate: '2.5' },
				{ service: 4, name: 'Without a price' },
			],
			gives: [
				{ ...bare, serviceId: '3', name: 'Views <R30>', rate: 2.5 },
				{ ...bare, serviceId: '1', name: 'Tăng like', rate: 4 },
			],
		},
		{
			name: 'a name typed without diacritics',
			params: { returnAll: true, filters: { search: 'tang like' } },
			sends: { action: 'services' },
			receives: [
				{ service: 1, name: 'Tăng like', rate: '4' },
				{ service: 2, name: 'Tăng theo dõi', rate: '4' },
			],
			gives: [{ ...bare, serviceId: '1', name: 'Tăng like', rate: 4 }],
		},
		{
			name: 'the refillable ones',
			params: { returnAll: true, filters: { refillable: true } },
			sends: { action: 'services' },
			receives: [
				{ service: 1, name: 'Facebook views', rate: '2.5', refill: true },
				{ service: 2, name: 'Tiktok views', rate: '4', refill: false },
				{
					service: 3,
					name: 'Tiktok likes',
					type: 'Default',
					category: 'Tiktok',
					rate: '6',
					min: '10',
					max: '1500',
					refill: 1,
					cancel: true,
					dripfeed: 0,
					desc: 'Starts at once',
					average_time: '2 hours',
				},
			],
			gives: [
				{ ...bare, serviceId: '1', name: 'Facebook views', rate: 2.5, refill: true },
				{
					serviceId: '3',
					name: 'Tiktok likes',
					type: 'Default',
					category: 'Tiktok',
					rate: 6,
					min: 10,
					max: 1500,
					refill: true,
					cancel: true,
					dripfeed: false,
					description: 'Starts at once',
					averageTime: '2 hours',
				},
			],
		},
	],
});
