import type { Panel } from '../panel.ts';
import type { PanelBooks } from '../shapes/books.ts';

export const booksOf = (panel: Panel): PanelBooks => ({
	account: { balance: panel.account.balance, spent: panel.account.spent },
	knowsLists: panel.knowsLists,
	catalogue: panel.catalogue.books(),
	products: panel.products.books(),
	orders: panel.orders.books(),
	refills: [...panel.refills.all.values()],
	productOrders: panel.productOrders.books(),
	proxies: panel.proxies.books(),
});

/** Fills a fresh panel with what an earlier one had sold. */
export function resume(panel: Panel, books: PanelBooks): void {
	Object.assign(panel.account, books.account);
	panel.knowsLists = books.knowsLists;
	if (books.catalogue) panel.catalogue.resume(books.catalogue);
	if (books.products) panel.products.resume(books.products);
	panel.orders.resume(books.orders);
	for (const refill of books.refills) panel.refills.file(refill);
	panel.productOrders.resume(books.productOrders);
	panel.proxies.resume(books.proxies);
}
