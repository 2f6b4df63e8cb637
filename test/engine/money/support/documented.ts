import type { Panel } from '../../../support/panel';
import { byTag, tag, type Purchase } from './purchase';

const serviceId = '4';
const productId = '3';

const link = (_panel: Panel, serial: number) => `https://social.example/p/${serial}`;
const orders = ({ control }: Panel) =>
	byTag(control.orders('standard').map(({ params, id }) => [params.link, id]));

/** What the practice panel sells as its documents say, with its own books. */
export const documented: readonly Purchase[] = [
	{
		name: 'order.create',
		action: 'add',
		parameters: {
			service: { __rl: true, mode: 'id', value: serviceId },
			orderFields: {
				mappingMode: 'defineBelow',
				value: { link: tag, quantity: 1000 },
				schema: [],
				matchingColumns: [],
			},
		},
		tagIn: 'link',
		boughtAs: 'orderId',
		newTag: link,
		ledger: orders,
	},
	{
		name: 'product.createOrder',
		action: 'add_product_order',
		parameters: {
			product: { __rl: true, mode: 'id', value: productId },
			quantity: 1,
			require: tag,
		},
		tagIn: 'require',
		boughtAs: 'productOrderId',
		newTag: link,
		ledger: ({ control }) =>
			byTag(control.productOrders('standard').map(({ params, id }) => [params.require, id])),
	},
	{
		name: 'proxy.buy',
		action: 'buy_proxy',
		parameters: { proxyKind: 'v4static', quantity: 1, days: 1, protocol: 'HTTP' },
		options: { username: tag },
		tagIn: 'user',
		boughtAs: 'proxyId',
		newTag: (_panel, serial) => `user${serial}x`,
		ledger: ({ control }) => byTag(control.proxies('standard').map(({ user, id }) => [user, id])),
	},
	{
		name: 'proxy.renew',
		action: 'renew_proxy',
		// Another number of days for every item keeps them out of one shared request.
		parameters: { proxyId: tag, days: '={{ $json.days }}' },
		tagIn: 'proxy_id',
		boughtAs: 'proxyId',
		newTag: ({ control }) => String(control.seed('standard', { proxies: 1 }).proxies?.[0]),
		ledger: ({ control }) =>
			byTag(
				control
					.proxies('standard')
					.flatMap(({ id, renewals }) => Array(renewals).fill([String(id), id])),
			),
	},
	{
		name: 'api.call',
		action: 'add',
		parameters: {
			action: 'add',
			safeToRepeat: false,
			parameters: {
				values: {
					parameter: [
						{ name: 'service', value: serviceId },
						{ name: 'link', value: tag },
						{ name: 'quantity', value: '1000' },
					],
				},
			},
		},
		tagIn: 'link',
		boughtAs: 'order',
		newTag: link,
		ledger: orders,
	},
];
