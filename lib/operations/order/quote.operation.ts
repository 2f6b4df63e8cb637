import { asItCame } from '../../answers/whole';
import { defineOperation } from '../../define';
import { orderForm, service } from './form';
import { listSeparator } from './fields';
import { quoteOrder } from './quote';

export const quote = defineOperation({
	value: 'quote',
	displayName: 'Quote',
	action: 'Quote order',
	description:
		'Work out what an order would cost and what would keep the panel from accepting it, without placing it',
	api: 'services',
	noun: 'service',
	fields: { service, orderFields: orderForm },
	options: { listSeparator },
	repeatable: true,
	spends: false,
	answer: asItCame,
	reply: (record, { values }) => {
		const { cost, quantity, rate, problems } = quoteOrder(record, values);
		return { serviceId: values.service, cost, quantity, rate, problems };
	},
	examples: [
		{
			name: 'a thousand views',
			params: {
				service: '1',
				orderFields: { value: { link: 'https://a.example', quantity: 1000 } },
			},
			sends: { action: 'services' },
			receives: [
				{ service: 1, name: 'Views', type: 'Default', rate: '2.5', min: '200', max: '10000' },
			],
			gives: [{ serviceId: '1', cost: 2.5, quantity: 1000, rate: 2.5, problems: [] }],
		},
		{
			name: 'a service the panel does not have',
			params: {
				service: '2',
				orderFields: { value: { link: 'https://a.example', quantity: 1000 } },
			},
			sends: { action: 'services' },
			receives: [{ service: 1, name: 'Views', type: 'Default', rate: '2.5' }],
			gives: [
				{
					serviceId: '2',
					cost: null,
					quantity: null,
					rate: null,
					problems: ['The panel has no service with the ID 2.'],
				},
			],
		},
	],
});
