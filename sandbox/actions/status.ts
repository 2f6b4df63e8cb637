import { moneyText } from '../money.ts';
import type { Panel } from '../panel.ts';
import { given } from '../params.ts';
import type { Order } from '../state/order.ts';
import { reading } from './action.ts';
import { byId, oneOrMany, perItem } from './ids.ts';

interface Where {
	/** Where the currency is printed beside the charge. */
	currency: 'always' | 'inLists' | 'never';
}

export const status = (where: Where) =>
	reading((panel, params) =>
		oneOrMany(panel, params, {
			one: 'order',
			many: 'orders',
			answerOne: (id) => printed(panel, panel.orders.get(id), where.currency === 'always'),
			answerMany: (ids) =>
				byId(ids, (id) =>
					perItem(panel, () => printed(panel, panel.orders.get(id), where.currency !== 'never')),
				),
		}),
	);

function printed(panel: Panel, order: Order, currency: boolean): unknown {
	const now = panel.orders.progress(order);
	return { ...shape(panel, order, now, currency), ...order.forced.answer };
}

type Progress = ReturnType<Panel['orders']['progress']>;

function shape(panel: Panel, order: Order, { status, remains }: Progress, currency: boolean) {
	const orders = order.children.map(String);
	if (order.kind === 'dripfeed') return { status, runs: String(order.runs), orders };
	if (order.kind === 'subscription') {
		const expiry = given(order.params, 'expiry') || null;
		return { status, expiry, posts: String(orders.length), orders };
	}
	return {
		charge: order.forced.charge ?? moneyText(order.charge),
		start_count: String(order.forced.startCount ?? order.startCount),
		...(currency ? { currency: panel.account.currency } : {}),
		status,
		remains: String(remains),
	};
}
