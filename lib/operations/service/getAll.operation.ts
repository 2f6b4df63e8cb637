import { asItCame } from '../../answers/reading';
import { defineOperation, Unreadable } from '../../define';
import { limit, listed, returnAll, simplify } from '../fields';
import { notACatalogue, servicesIn } from './catalogue';
import { choiceOf, sortBy } from '../sorting';
import { filters, serviceFilter } from './filters';
import { serviceOf, type Service } from './simplify';

/** What a panel says of a service that says only its name and price. */
const bare = {
	type: null,
	category: null,
	min: null,
	max: null,
	refill: null,
	cancel: null,
	dripfeed: null,
	description: null,
	averageTime: null,
};

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
	answer: asItCame,
	reply: (record, { values }) => {
		const found = servicesIn(record);
		if (found === null) return new Unreadable(notACatalogue);
		const chosen = choiceOf<Service>(values, serviceFilter(values.filters));
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
				{
					service: 1,
					name: 'Facebook views',
					type: 'Default',
					category: 'Facebook',
					rate: '2.5',
					min: '200',
					max: '10000',
					refill: true,
				},
				{
					service: 2,
					name: 'Tiktok views',
					type: 'Default',
					category: 'Tiktok',
					rate: '4',
					min: '10',
					max: '1500',
					refill: false,
				},
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
				{
					serviceId: '1',
					name: 'Facebook views',
					type: 'Default',
					category: 'Facebook',
					rate: 2.5,
					min: 200,
					max: 10000,
					refill: true,
					cancel: null,
					dripfeed: null,
					description: null,
					averageTime: null,
				},
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
