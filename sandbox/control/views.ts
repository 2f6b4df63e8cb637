import { moneyText } from '../money.ts';
import type { Panel } from '../panel.ts';
import type { Order } from '../state/order.ts';
import { totalQuantity } from '../state/order.ts';
import type { Veil } from '../veil.ts';

export const accountView = ({ account }: Panel) => ({
	balance: moneyText(account.balance),
	currency: account.currency,
	spent: moneyText(account.spent),
});

export interface OrderView {
	id: number;
	service: number;
	link: string;
	quantity: number;
	charge: string;
	status: string;
	remains: number;
	createdAt: string;
	/** The drip-feed or subscription that placed it. */
	parent: number | null;
	params: Record<string, string>;
}

export const orderView = (panel: Panel, order: Order, veil: Veil): OrderView => ({
	id: order.id,
	service: order.service,
	link: veil.text(order.link),
	quantity: totalQuantity(order),
	charge: moneyText(order.charge),
	...panel.orders.progress(order),
	createdAt: new Date(order.createdAt).toISOString(),
	parent: order.parent,
	params: veil.params(order.params),
});

export interface RefillView {
	id: number;
	order: number;
	status: string;
	createdAt: string;
}

export const refillViews = ({ refills }: Panel): RefillView[] =>
	[...refills.all.values()].map((refill) => ({
		id: refill.id,
		order: refill.order,
		status: refills.status(refill),
		createdAt: new Date(refill.createdAt).toISOString(),
	}));

export const productOrderViews = ({ productOrders }: Panel, veil: Veil) =>
	[...productOrders.all.values()].map((order) => ({
		id: order.id,
		product: order.product,
		quantity: order.quantity,
		charge: moneyText(order.charge),
		status: productOrders.status(order),
		createdAt: new Date(order.createdAt).toISOString(),
		params: veil.params(order.params),
	}));

/** Without the passwords; whoever needs those asks the panel's own API. */
export const proxyViews = ({ proxies }: Panel, veil: Veil) =>
	[...proxies.files.all.values()].map((proxy) => ({
		id: proxy.id,
		kind: proxy.kind,
		protocol: proxy.protocol,
		operator: proxy.operator,
		source: proxy.source,
		forward: proxy.forward,
		user: veil.text(proxy.user),
		day: proxy.day,
		status: proxies.status(proxy),
		expiresAt: new Date(proxy.expiresAt).toISOString(),
		autoRenew: proxy.autoRenew,
		renewals: proxy.renewals,
		rotationKey: proxy.rotationKey,
	}));

export const soldViews = ({ offers }: Panel, veil: Veil) =>
	offers.sold.map(({ action, id, params }) => ({ action, id, params: veil.params(params) }));
