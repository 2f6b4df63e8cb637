import type { PanelControl } from '../../../scripts/panel/control.ts';
import type { Booking } from './claim.ts';

const profile = 'standard';

/** Everything the panel has booked for a client; what was seeded is told by its blank parameters or its username. */
export async function readBooks(control: PanelControl): Promise<Booking[]> {
	const [orders, refills, productOrders, proxies] = await Promise.all([
		control('orders', { profile }),
		control('refills', { profile }),
		control('productOrders', { profile }),
		control('proxies', { profile }),
	]);
	const once = { times: 1 };
	return [
		...orders
			.filter(({ params }) => Object.keys(params).length > 0)
			.map(({ id, link }) => ({ kind: 'order' as const, mark: link, id: String(id), ...once })),
		...orders
			.filter(({ status }) => status === 'Canceled' || status === 'Partial')
			.map(({ id }) => ({
				kind: 'cancellation' as const,
				mark: String(id),
				id: String(id),
				...once,
			})),
		...refills.map(({ id, order }) => ({
			kind: 'refill' as const,
			mark: String(order),
			id: String(id),
			...once,
		})),
		...productOrders.map(({ id, params }) => ({
			kind: 'product order' as const,
			mark: params['require'] ?? '',
			id: String(id),
			...once,
		})),
		...proxies
			.filter(({ user }) => !/^user\d+$/.test(user))
			.map(({ id, user }) => ({ kind: 'proxy' as const, mark: user, id: String(id), ...once })),
		...proxies
			.filter(({ renewals }) => renewals > 0)
			.map(({ id, renewals }) => ({
				kind: 'renewal' as const,
				mark: String(id),
				id: String(id),
				times: renewals,
			})),
	];
}
