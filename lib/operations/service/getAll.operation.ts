import { asItCame } from '../../answers/whole';
import { defineOperation, Unreadable } from '../../define';
import { limit, listed, returnAll, simplify } from '../fields';
import { notACatalogue, servicesIn } from './catalogue';
import { filters, serviceFilter } from './filters';
import { serviceOf } from './simplify';

export const getAll = defineOperation({
	value: 'getAll',
	displayName: 'Get Many',
	does: 'Get many services',
	description: 'Retrieve the services that the panel sells, with prices and limits',
	action: 'services',
	offers: null,
	fields: { returnAll, limit, filters, simplify },
	repeatable: true,
	spends: false,
	answer: asItCame,
	reply: (record, { values }) => {
		const found = servicesIn(record);
		if (found === null) return new Unreadable(notACatalogue);
		const passes = serviceFilter(values.filters);
		return listed(found, values, { idField: 'serviceId', read: serviceOf, passes });
	},
	examples: [
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
