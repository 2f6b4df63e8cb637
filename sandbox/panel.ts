import type { Clock } from './clock.ts';
import { money } from './money.ts';
import { Account } from './state/account.ts';
import { Catalogue } from './state/catalogue.ts';
import { Offers } from './state/offers.ts';
import { Orders } from './state/orders.ts';
import { ProductOrders } from './state/product-orders.ts';
import { Products } from './state/products.ts';
import { Proxies } from './state/proxies.ts';
import { Refills } from './state/refills.ts';
import type { Traits } from './traits.ts';

/** One profile with everything it has sold so far. */
export interface Panel {
	traits: Traits;
	clock: Clock;
	account: Account;
	catalogue: Catalogue;
	orders: Orders;
	refills: Refills;
	products: Products;
	productOrders: ProductOrders;
	proxies: Proxies;
	offers: Offers;
	/** Whether `orders=1,2` is understood at all; some panels only know `order=1`. */
	knowsLists: boolean;
}

export function openPanel(traits: Traits, clock: Clock, startBalance?: number): Panel {
	const account = new Account(traits.currency, money(startBalance ?? traits.startBalance));
	const orders = new Orders(account, clock);
	return {
		traits,
		clock,
		account,
		catalogue: new Catalogue(traits.services, traits.printService),
		orders,
		refills: new Refills(orders, clock),
		products: new Products(traits.products),
		productOrders: new ProductOrders(account, clock),
		proxies: new Proxies(account, clock),
		offers: new Offers(),
		knowsLists: true,
	};
}

/** Grows with everything the panel carries out, so that a request's own effect can be told. */
export const bookings = (panel: Panel): number =>
	panel.orders.booked +
	panel.refills.booked +
	panel.productOrders.booked +
	panel.proxies.booked +
	panel.offers.booked;

/** Brings money and follow-up orders up to the clock; called before anything looks at a panel. */
export function settle(panel: Panel): void {
	panel.orders.settle();
	panel.productOrders.settle();
}
