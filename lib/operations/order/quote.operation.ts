import { defineOperation, type QuoteAt } from '../../define';
import { orderCost, orderTypeOf } from '../../orders/types';
import { services } from '../service/services';
import { check, listSeparator, orderForm, type Ordered, service } from './fields';

const link = 'https://a.example';

export const quote = defineOperation({
	value: 'quote',
	displayName: 'Quote',
	does: 'Quote order',
	description:
		'Work out what an order would cost and what would keep the panel from accepting it, without placing it',
	action: services.request.action,
	isCatalogue: true,
	noun: 'service',
	fields: { service, orderFields: orderForm },
	options: { listSeparator },
	repeatable: true,
	spends: false,
	priceList: services.request,
	reply: (record, { values, zone }) => {
		const { cost, currency, quantity, rate, problems } = quoteOrder(record, values, {
			zone,
			currency: null,
		});
		return { serviceId: values.service, cost, currency, quantity, rate, problems };
	},
	examples: [
		{
			name: 'a thousand views, ten times over, paid in a currency without decimals',
			params: {
				service: '1',
				orderFields: { value: { link, quantity: 1000, runs: 10, interval: 60 } },
			},
			sends: { action: 'services' },
			receives: [{ service: 1, name: 'Views', type: 'Default', rate: '25.000', currency: 'VND' }],
			gives: [
				{
					serviceId: '1',
					cost: 250_000,
					currency: 'VND',
					quantity: 10_000,
					rate: 25_000,
					problems: [],
				},
			],
		},
		{
			name: 'a service the panel does not have',
			params: { service: '2', orderFields: { value: { link, quantity: 1000 } } },
			sends: { action: 'services' },
			receives: [{ service: 1, name: 'Views', type: 'Default', rate: '2.5' }],
			gives: [
				{
					serviceId: '2',
					cost: null,
					currency: null,
					quantity: 1000,
					rate: null,
					problems: ['The panel has no service with the ID 2.'],
				},
			],
		},
	],
});

/** What an order costs by the panel's list of services, and what speaks against it. */
export function quoteOrder(list: unknown, values: Ordered & { service: string }, at: QuoteAt) {
	const found = services.ordered(list, values.service, at);
	if ('problem' in found) {
		const { quantity } = check(values, at.zone);
		const unknown = { cost: null, currency: at.currency, rate: null, quantity };
		return { ...unknown, problems: [found.problem] };
	}
	const { entry, price } = found;
	const checked = check(values, at.zone, orderTypeOf(entry.type), entry);
	const { quantity } = checked;
	const known = { currency: price.currency, rate: entry.rate, quantity };
	if ('problems' in checked) return { ...known, cost: null, problems: checked.problems };
	return {
		...known,
		...price,
		cost: orderCost(entry, quantity),
		problems: [],
		params: { service: values.service, ...checked.params },
	};
}
