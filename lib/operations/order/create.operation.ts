import { orderedQuantity } from '../../orders/types';
import { defineOperation, Problem } from '../../define';
import { noOrderId, placedReply } from '../prices';
import { check, listSeparator, orderForm, service } from './fields';
import { services } from '../service/services';
import { quoteOrder } from './quote.operation';

const link = 'https://a.example/p';
const plainOrder = {
	params: { service: '1', orderFields: { value: { link, quantity: 500 } } },
	sends: { action: 'add', service: '1', link, quantity: '500' },
};
const message = 'Đã tạo đơn hàng thành công';

export const create = defineOperation({
	value: 'create',
	displayName: 'Create',
	does: 'Create order',
	description: 'Order a service, paid from the balance of your account',
	action: 'add',
	noun: 'order',
	offers: null,
	chosen: 'service',
	expects: ['order', 'orders', 'charge'],
	fields: { service, orderFields: orderForm },
	options: { listSeparator },
	send: (values, { zone }) => {
		const checked = check(values, zone);
		if ('problems' in checked) return new Problem(checked.problems.join(' '));
		return { service: values.service, ...checked.params };
	},
	repeatable: false,
	spends: true,
	boughtAs: 'orderId',
	reply: (record, context) => {
		const { values, sent, quoted } = context;
		return placedReply(record, context, (orderId) => ({
			orderId,
			serviceId: values.service,
			link: sent.link ?? null,
			quantity: quoted?.quantity === undefined ? orderedQuantity(null, sent) : quoted.quantity,
		}));
	},
	quote: {
		catalogue: services.request,
		of: quoteOrder,
		pricedBy: ['service', 'link', 'links', 'quantity', 'runs', 'comments', 'usernames'],
	},
	examples: [
		{
			name: 'a plain order',
			...plainOrder,
			receives: { order: 99999 },
			gives: [{ orderId: '99999', serviceId: '1', link, quantity: 500 }],
		},
		{
			name: 'a panel that says what it took',
			params: { service: '1', orderFields: { value: { comments: 'one\ntwo' } } },
			sends: { action: 'add', service: '1', comments: 'one\ntwo' },
			receives: { status: 'success', order: 99999, charge: '0.2700', currency: 'USD', message },
			gives: [
				{
					orderId: '99999',
					serviceId: '1',
					link: null,
					quantity: 2,
					charge: 0.27,
					currency: 'USD',
					message,
				},
			],
		},
		{
			name: 'comments whose price was looked up, among columns that are for other types',
			params: {
				service: '3',
				orderFields: { value: { link, comments: 'one\ntwo', quantity: 500 } },
			},
			catalogue: [{ service: 3, name: 'Comments', type: 'Custom Comments', rate: '6' }],
			sends: { action: 'add', service: '3', link, comments: 'one\ntwo' },
			receives: { order: 99999 },
			gives: [{ orderId: '99999', serviceId: '3', link, quantity: 2, estimatedCost: 0.012 }],
		},
		{
			name: 'an order without an id',
			...plainOrder,
			receives: { order: 0 },
			gives: [{ error: noOrderId }],
		},
	],
});
