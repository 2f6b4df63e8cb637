/** What there is at the panel that work can go on with, as ids. */
export interface Stock {
	orders: string[];
	/** Orders that nobody has asked to refill or cancel, the oldest first. */
	untouched: string[];
	refills: string[];
	productOrders: string[];
	proxies: string[];
	/** Proxies that nobody has tried to renew. */
	renewable: string[];
	/** A product without end, which wants to be told something. */
	product: number;
}

/** Beyond it the oldest are forgotten: work must not become more from minute to minute. */
const REMEMBERED = 2_000;

export function keep(ids: string[], id: string): void {
	ids.push(id);
	if (ids.length > REMEMBERED) ids.shift();
}
