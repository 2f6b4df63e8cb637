import type { Item } from '../../../scripts/n8n/execution.ts';
import type { Random } from '../random.ts';
import type { Stock } from './stock.ts';
import { TIMEOUT, type Work } from './work.ts';

interface Read {
	path: string;
	title: string;
	weight: number;
	/** The panel's action. */
	action: string;
	parameters: Record<string, unknown>;
	/** The ids to ask for; without it the operation asks for none. */
	ids?: (random: Random) => string[];
}

const some = (random: Random, from: readonly string[], count: number): string[] =>
	from.length === 0 ? [] : Array.from({ length: count }, () => random.pick(from));

/** Everything that only reads. An answer is whole when it has each id, or any item at all. */
export function reads(stock: Stock): Work[] {
	const list = { returnAll: true, filters: {} };
	const all: Read[] = [
		{
			path: 'follow',
			title: 'Follow orders',
			weight: 15,
			action: 'status',
			parameters: { resource: 'order', operation: 'get', orderId: '={{ $json.ids }}' },
			ids: (random) => some(random, stock.orders, random.int(100, 600)),
		},
		{
			path: 'follow-refills',
			title: 'Follow refills',
			weight: 3,
			action: 'refill_status',
			parameters: { resource: 'refill', operation: 'get', refillId: '={{ $json.ids }}' },
			ids: (random) => some(random, stock.refills, random.int(1, 100)),
		},
		{
			path: 'follow-products',
			title: 'Follow product orders',
			weight: 3,
			action: 'product_order_status',
			parameters: {
				resource: 'product',
				operation: 'getOrder',
				productOrderId: '={{ $json.ids }}',
			},
			ids: (random) => some(random, stock.productOrders, random.int(1, 100)),
		},
		{
			path: 'services',
			title: 'Read the services',
			weight: 5,
			action: 'services',
			parameters: { resource: 'service', operation: 'getAll', ...list },
		},
		{
			path: 'products',
			title: 'Read the products',
			weight: 3,
			action: 'products',
			parameters: { resource: 'product', operation: 'getAll', ...list },
		},
		{
			path: 'proxies',
			title: 'Read the proxies',
			weight: 3,
			action: 'get_all_proxy',
			parameters: { resource: 'proxy', operation: 'getAll', ...list },
		},
		{
			path: 'balance',
			title: 'Read the balance',
			weight: 8,
			action: 'balance',
			parameters: { resource: 'balance', operation: 'get' },
		},
	];
	return all.map(toWork);
}

function toWork({ ids, action, parameters, ...read }: Read): Work {
	return {
		...read,
		parameters: { ...parameters, options: { timeout: TIMEOUT } },
		async run(caller) {
			const asked = ids && [...new Set(ids(caller.random))];
			if (asked?.length === 0) return;
			await caller.temptFate(action);
			const body = asked ? { ids: asked.join() } : { all: true };
			await caller.read(read.path, body, (answer) =>
				asked ? tellsEach(answer, asked) : answer.length > 0,
			);
		},
	};
}

/** One item an id, in the order asked; items without a record say what is wrong instead. */
function tellsEach(answer: readonly Item[], ids: readonly string[]): boolean {
	return (
		answer.length === ids.length &&
		answer.every((item, at) => 'error' in item || Object.values(item).includes(ids[at]))
	);
}
