import { defineOperation, fromList, id, NotFound, Unreadable } from '../../define';
import { simplify, withId } from '../fields';
import { bare, serviceOf, services } from './services';

export const get = defineOperation({
	value: 'get',
	displayName: 'Get',
	does: 'Get service',
	description: 'Retrieve one service by its ID, with its price and limits',
	action: 'services',
	isCatalogue: true,
	offers: null,
	noun: 'service',
	fields: {
		serviceId: fromList(
			'searchServices',
			id({
				displayName: 'Service ID',
				placeholder: 'e.g. 1',
				description: "The ID in the panel's list of services",
			}),
		),
		simplify,
	},
	repeatable: true,
	spends: false,
	reply: (record, { values }) => {
		const { serviceId } = values;
		const found = services.entriesIn(record);
		if (found === null) return new Unreadable(services.notAList);
		const entry = found.find(({ id: each }) => each === serviceId);
		if (!entry) {
			return new NotFound('service', `The panel has no service with the ID ${serviceId}`, [
				serviceId,
			]);
		}
		return values.simplify
			? serviceOf(entry.record, serviceId)
			: withId(entry.record, 'serviceId', serviceId);
	},
	examples: [
		{
			name: 'a service the panel does not sell',
			params: { serviceId: '7' },
			sends: { action: 'services' },
			receives: [{ service: 1, name: 'Facebook views', rate: '2.5' }],
			gives: [{ error: 'The panel has no service with the ID 7' }],
		},
		{
			name: 'one of two',
			params: { serviceId: '2' },
			sends: { action: 'services' },
			receives: [
				{ service: 1, name: 'Facebook views', rate: '2.5' },
				{
					service: 2,
					name: 'Tiktok views',
					type: 'Default',
					category: 'Tiktok',
					rate: '4',
					min: '10',
					max: '1500',
					refill: false,
					cancel: true,
					dripfeed: 1,
					description: 'Views from all over the world',
					average_time: '2 hours',
				},
			],
			gives: [
				{
					serviceId: '2',
					name: 'Tiktok views',
					type: 'Default',
					category: 'Tiktok',
					rate: 4,
					min: 10,
					max: 1500,
					refill: false,
					cancel: true,
					dripfeed: true,
					description: 'Views from all over the world',
					averageTime: '2 hours',
				},
			],
		},
		{
			name: 'a panel that says little of it',
			params: { serviceId: 1 },
			sends: { action: 'services' },
			receives: [{ service: 1, name: 'Facebook views', rate: '2.5' }],
			gives: [{ ...bare, serviceId: '1', name: 'Facebook views', rate: 2.5 }],
		},
	],
});
