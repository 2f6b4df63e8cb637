import { money, perThousand } from '../money.ts';
import type { Panel } from '../panel.ts';
import { randomText } from '../random.ts';

export interface Seed {
	services?: number | undefined;
	orders?: number | undefined;
	products?: number | undefined;
	proxies?: number | undefined;
}

const CATEGORIES = ['Instagram', 'Facebook', 'TikTok', 'YouTube', 'Telegram', 'X'];
const KINDS = ['v4static', 'v6static', 'v4rotate'] as const;

/** Adds so many of each, told apart by their number; nothing of it is paid for. */
export function seed(panel: Panel, wanted: Seed): Record<keyof Seed, number[]> {
	return {
		services: times(wanted.services, (n) => seedService(panel, n)),
		orders: times(wanted.orders, (n) => seedOrder(panel, n)),
		products: times(wanted.products, (n) => seedProduct(panel, n)),
		proxies: times(wanted.proxies, (n) => seedProxy(panel, n)),
	};
}

const times = (count: number | undefined, make: (n: number) => number): number[] =>
	Array.from({ length: count ?? 0 }, (_, n) => make(n));

const pick = <T>(from: readonly [T, ...T[]] | readonly T[], n: number): T => {
	const picked = from[n % from.length];
	if (picked === undefined) throw new RangeError('Nothing to pick from');
	return picked;
};

const seedService = (panel: Panel, n: number): number =>
	panel.catalogue.add({
		name: `${pick(CATEGORIES, n)} service no. ${n + 1}`,
		category: pick(CATEGORIES, n),
		rate: ((n % 997) / 100 + 0.05).toFixed(2),
		min: 10 + (n % 5) * 10,
		max: 10_000 + n,
		refill: n % 2 === 0,
		cancel: n % 3 === 0,
	}).service;

/** Booked at twelve different moments, so that every status occurs. */
function seedOrder(panel: Panel, n: number): number {
	const service = panel.catalogue.first();
	if (!service) throw new RangeError('The catalogue is empty, there is nothing to order');
	const quantity = 100 + (n % 900);
	const age = ((n % 12) / 10) * service.duration * 1000;
	const wanted = {
		kind: 'plain' as const,
		link: `https://social.example/post/${n + 1}`,
		quantity,
		runs: 0,
		interval: 0,
	};
	const charge = perThousand(money(service.rate), quantity);
	const createdAt = panel.clock.now() - age;
	return panel.orders.enter(service, new Map(), wanted, charge, createdAt, null).id;
}

const seedProduct = (panel: Panel, n: number): number =>
	panel.products.add({
		name: `Product no. ${n + 1}`,
		category: pick(CATEGORIES, n),
		rate: 0.5 + (n % 40) / 4,
		...(n % 4 === 3 ? { type: 'Service' as const } : { inventory: n % 7 }),
	}).product;

const seedProxy = (panel: Panel, n: number): number =>
	panel.proxies.enter(pick(KINDS, n), n % 2 === 0 ? 'HTTP' : 'SOCKS5', (n % 30) + 1, {
		user: `user${n + 1}`,
		password: randomText(8),
	}).id;
