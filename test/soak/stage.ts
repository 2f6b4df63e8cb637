import type { Cleanup } from '../../scripts/lib/cleanup.ts';
import type { Lab } from './lab.ts';
import { prepare, type Watched } from './trigger/changer.ts';
import { Deliveries } from './trigger/deliveries.ts';
import { receive } from './trigger/receiver.ts';
import { allWork } from './work/all.ts';
import { TIMEOUT, type Work } from './work/work.ts';
import type { Stock } from './work/stock.ts';
import { serve, watch } from './workflows.ts';

const profile = 'standard';
const SEEDED = { services: 150, orders: 1_000, proxies: 20 };
const WATCHED_ORDERS = 100;

export interface Stage {
	work: Work[];
	trigger: { watched: Watched; deliveries: Deliveries };
}

/** Fills the panel and activates all workflows. */
export async function stage({ control, account }: Lab, cleanup: Cleanup): Promise<Stage> {
	const seeded = await control('seed', { profile, ...SEEDED });
	const { product } = await control('addProduct', {
		profile,
		product: { name: 'Page check', category: 'Pages', rate: 0.5, require: 'Page address' },
	});
	const orders = seeded.orders.map(String);
	const stock: Stock = {
		orders: orders.slice(WATCHED_ORDERS),
		untouched: [],
		refills: [],
		productOrders: [],
		proxies: [],
		renewable: seeded.proxies.map(String),
		product,
	};
	const work = allWork(stock);
	for (const { path, parameters, node } of work) await serve(account, path, parameters, node);

	const watched = {
		services: seeded.services.map(String),
		orders: orders.slice(0, WATCHED_ORDERS),
	};
	await prepare(control, watched);
	const deliveries = new Deliveries();
	const receiver = await receive((event) => deliveries.take(event));
	cleanup.later(receiver.close);
	const { url } = receiver;
	const changes = ['added', 'removed', 'rate', 'limits'];
	const services = { event: 'serviceChange', changes, filters: {}, options: { timeout: TIMEOUT } };
	const followed = { event: 'orderStatus', orderIds: watched.orders.join(), statuses: [] };
	await watch(account, 'services', services, url);
	await watch(account, 'order statuses', { ...followed, options: { timeout: TIMEOUT } }, url);
	return { work, trigger: { watched, deliveries } };
}
