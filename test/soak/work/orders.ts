import type { Caller } from './caller.ts';
import { keyed, type Wish } from './keyed.ts';
import { keep, type Stock } from './stock.ts';
import { byId, keyedBuy, type Work } from './work.ts';

/** With refills and cancellations, with cancellations alone, with neither. */
const SERVICES = [1, 2, 4];

/** Orders, one or several at once, each with a key of its own; in some requests one comes twice. */
export function placeOrders(stock: Stock): Work {
	const path = 'place';
	let last = 0;
	const wish = ({ random }: Caller): Wish => {
		const key = `order-${(last += 1)}`;
		const link = `https://social.example/soak/${key}`;
		const quantity = random.int(200, 1_000);
		return { marks: [link], body: { key, link, quantity, service: random.pick(SERVICES) } };
	};
	return {
		path,
		title: 'Place orders',
		weight: 30,
		parameters: {
			resource: 'order',
			operation: 'create',
			service: byId('service'),
			orderFields: {
				mappingMode: 'defineBelow',
				value: { link: '={{ $json.link }}', quantity: '={{ $json.quantity }}' },
				schema: [],
				matchingColumns: [],
			},
			...keyedBuy,
		},
		run: keyed({
			path,
			action: 'add',
			kind: 'order',
			idField: 'orderId',
			make: async (caller) => {
				const { random } = caller;
				const count = random.chance(0.8) ? 1 : random.int(2, 20);
				const wishes = Array.from({ length: count }, () => wish(caller));
				return count > 1 && random.chance(0.3) ? [...wishes, ...wishes.slice(0, 1)] : wishes;
			},
			bought(id) {
				keep(stock.orders, id);
				keep(stock.untouched, id);
			},
		}),
	};
}
