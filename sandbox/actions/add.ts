import type { Order } from '../state/order.ts';
import { given } from '../params.ts';
import { changing } from './action.ts';

export const add = (print: (order: Order) => unknown) =>
	changing((panel, params) => {
		const service = panel.catalogue.get(given(params, 'service'));
		return print(panel.orders.place(service, params));
	});

export const plainAdd = add((order) => ({ order: order.id }));
