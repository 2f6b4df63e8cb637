import { cancel, refill } from './changes.ts';
import { placeOrders } from './orders.ts';
import { reads } from './reads.ts';
import { buyProxies, orderProducts, renewProxies } from './shop.ts';
import type { Stock } from './stock.ts';
import type { Work } from './work.ts';

export function allWork(stock: Stock): Work[] {
	return [
		placeOrders(stock),
		refill(stock),
		cancel(stock),
		orderProducts(stock),
		buyProxies(stock),
		renewProxies(stock),
		...reads(stock),
	];
}
