import type { Caller } from './caller.ts';
import { keyed } from './keyed.ts';
import { keep, type Stock } from './stock.ts';
import { byId, keyedBuy, type Work } from './work.ts';

/** Product orders, in a node that n8n tries again. */
export function orderProducts(stock: Stock): Work {
	const path = 'product';
	let last = 0;
	return {
		path,
		title: 'Order products',
		weight: 8,
		parameters: {
			resource: 'product',
			operation: 'createOrder',
			product: byId('product'),
			quantity: 1,
			require: '={{ $json.key }}',
			...keyedBuy,
		},
		node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 200 },
		run: keyed({
			path,
			action: 'add_product_order',
			kind: 'product order',
			idField: 'productOrderId',
			make: async () => {
				const key = `product-${(last += 1)}`;
				return [{ marks: [key], body: { key, product: stock.product } }];
			},
			bought: (id) => keep(stock.productOrders, id),
		}),
	};
}

export function buyProxies(stock: Stock): Work {
	const path = 'proxy';
	let last = 0;
	return {
		path,
		title: 'Buy proxies',
		weight: 3,
		parameters: {
			resource: 'proxy',
			operation: 'buy',
			proxyKind: 'v4static',
			quantity: 1,
			days: 30,
			protocol: 'HTTP',
			...keyedBuy,
			options: { ...keyedBuy.options, username: '={{ $json.key }}' },
		},
		run: keyed({
			path,
			action: 'buy_proxy',
			kind: 'proxy',
			idField: 'proxyId',
			make: async () => {
				const key = `soak${(last += 1)}`;
				return [{ marks: [key], body: { key } }];
			},
			bought: (id) => keep(stock.proxies, id),
		}),
	};
}

const SEEDED_AT_ONCE = 50;

/** One to three proxies under one key; a proxy is renewed under no other. */
export function renewProxies(stock: Stock): Work {
	const path = 'renew';
	let last = 0;
	const take = async ({ control, random }: Caller) => {
		const count = random.int(1, 3);
		if (stock.renewable.length < count) {
			const seeded = await control('seed', { profile: 'standard', proxies: SEEDED_AT_ONCE });
			stock.renewable.push(...seeded.proxies.map(String));
		}
		return stock.renewable.splice(0, count);
	};
	return {
		path,
		title: 'Renew proxies',
		weight: 6,
		parameters: {
			resource: 'proxy',
			operation: 'renew',
			proxyId: '={{ $json.ids }}',
			days: 1,
			...keyedBuy,
		},
		run: keyed({
			path,
			action: 'renew_proxy',
			kind: 'renewal',
			idField: 'proxyId',
			make: async (caller) => {
				const ids = await take(caller);
				return [{ marks: ids, body: { key: `renewal-${(last += 1)}`, ids: ids.join() } }];
			},
			bought: () => undefined,
		}),
	};
}
