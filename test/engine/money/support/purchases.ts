import type { INodeParameters, RunOptions } from '../../../support/engine';
import type { Panel } from '../../../support/panel';

/** One way to spend money, told by a tag of the item that the panel gets to see. */
export interface Purchase {
	name: 'order.create' | 'product.createOrder' | 'proxy.buy' | 'proxy.renew' | 'api.call';
	/** The API's name of the action. */
	action: string;
	parameters: INodeParameters;
	/** The parameter that carries the item's tag. */
	tagIn: string;
	/** The output field with the id of what was bought. */
	boughtAs: string;
	/** What the panel booked for each tag: an id a booking. */
	ledger(panel: Panel): Map<string, string[]>;
}

const tag = '={{ $json.tag }}';
const serviceId = '4';
const productId = '3';

function byTag(entries: ReadonlyArray<readonly [tag: string | undefined, id: number]>) {
	const found = new Map<string, string[]>();
	for (const [each = '', id] of entries) {
		found.set(each, [...(found.get(each) ?? []), String(id)]);
	}
	return found;
}

const orders = ({ control }: Panel) =>
	byTag(control.orders('standard').map(({ params, id }) => [params.link, id]));

export const purchases: readonly Purchase[] = [
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
		ledger: ({ control }) =>
			byTag(control.productOrders('standard').map(({ params, id }) => [params.require, id])),
	},
	{
		name: 'proxy.buy',
		action: 'buy_proxy',
		parameters: { proxyKind: 'v4static', quantity: 1, days: 1, protocol: 'HTTP' },
		tagIn: 'user',
		boughtAs: 'proxyId',
		ledger: ({ control }) => byTag(control.proxies('standard').map(({ user, id }) => [user, id])),
	},
	{
		name: 'proxy.renew',
		action: 'renew_proxy',
		// Another number of days for every item keeps them out of one shared request.
		parameters: { proxyId: tag, days: '={{ $json.days }}' },
		tagIn: 'proxy_id',
		boughtAs: 'proxyId',
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
		ledger: orders,
	},
];

export function purchaseOf(name: Purchase['name']): Purchase {
	const found = purchases.find((each) => each.name === name);
	if (!found) throw new Error(`There is no purchase "${name}"`);
	return found;
}

let made = 0;

/** So many tags that no other item has. */
export function newTags(panel: Panel, { name }: Purchase, count: number): string[] {
	if (name === 'proxy.renew') {
		const { proxies } = panel.control.seed('standard', { proxies: count });
		return (proxies ?? []).map(String);
	}
	return Array.from({ length: count }, () => {
		made += 1;
		return name === 'proxy.buy' ? `user${made}x` : `https://social.example/p/${made}`;
	});
}

/** Items with tags; their keys are their tags too. */
export const itemsOf = (tags: readonly string[]) =>
	tags.map((each, at) => ({ tag: each, days: (at % 30) + 1 }));

export interface Buy extends Partial<Omit<RunOptions, 'items' | 'parameters'>> {
	options?: INodeParameters;
	safety?: INodeParameters;
	keyed?: boolean;
}

/** The parameters of a run that buys; no answer is waited for longer than a second. */
export function parametersOf(
	purchase: Purchase,
	{ options, safety, keyed }: Buy = {},
): INodeParameters {
	const [resource = '', operation = ''] = purchase.name.split('.');
	return {
		resource,
		operation,
		...purchase.parameters,
		safety: { ...(keyed ? { deduplicationKey: tag } : {}), ...safety },
		options: {
			timeout: 1,
			...(purchase.name === 'proxy.buy' ? { username: tag } : {}),
			...options,
		},
	};
}
