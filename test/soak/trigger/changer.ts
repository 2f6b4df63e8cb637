import type { PanelControl } from '../../../scripts/panel/control.ts';
import type { Deliveries, Made } from './deliveries.ts';

const profile = 'standard';
const STATUSES = ['Pending', 'In progress', 'Completed'];

export interface Watched {
	services: readonly string[];
	orders: readonly string[];
}

/** Puts watched orders into their first status, before anybody looks. */
export async function prepare(control: PanelControl, { orders }: Watched): Promise<void> {
	for (const id of orders)
		await control('setOrder', { profile, id, patch: { status: STATUSES[0] } });
}

/**
 * Changes one thing after the other at the panel: a service's rate, an order's status. What has
 * changed once changes again only when that was reported, for two changes between polls are one.
 */
export function createChanger(
	control: PanelControl,
	{ services, orders }: Watched,
	deliveries: Deliveries,
): () => Promise<void> {
	const rates = new Map<string, Made>();
	const statuses = new Map<string, Made>();
	let turn = 0;
	const isFree = (made: Made | undefined) => !made || deliveries.isDelivered(made);
	const statusOf = (id: string) => String(statuses.get(id)?.value ?? STATUSES[0]);
	const mayMove = (id: string) => isFree(statuses.get(id)) && statusOf(id) !== STATUSES.at(-1);

	// Noted before the panel knows: a poll may be faster than the panel's answer to us.
	const changeRate = async (id: string, rate: string) => {
		const made: Made = { event: 'serviceChange', id, value: Number(rate) };
		rates.set(id, made);
		deliveries.make(made);
		await control('setService', { profile, id, patch: { rate } });
	};
	const changeStatus = async (id: string, status: string) => {
		const made: Made = { event: 'orderStatus', id, value: status };
		statuses.set(id, made);
		deliveries.make(made);
		await control('setOrder', { profile, id, patch: { status } });
	};

	return async () => {
		turn += 1;
		const order = turn % 3 === 0 ? orders.find(mayMove) : undefined;
		const service = services[turn % services.length];
		if (order !== undefined) {
			await changeStatus(order, STATUSES[STATUSES.indexOf(statusOf(order)) + 1] ?? '');
		} else if (service !== undefined && isFree(rates.get(service))) {
			await changeRate(service, (20 + turn / 100).toFixed(2));
		}
	};
}
