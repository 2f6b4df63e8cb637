import { z } from 'zod';
import type { PracticePanel } from '../../../support/practicePanel.ts';

/** One of the trigger's events, and how it comes about at the practice panel. */
export interface Watched {
	event: string;
	parameters: Record<string, unknown>;
	/** The API action that its polls ask for. */
	action: string;
	/** Lets it happen once more; resolves to what the item has to say of it. */
	happen(): Promise<Record<string, unknown>>;
}

const profile = 'standard';
const hour = 60 * 60_000;
/** A balance at which the event is armed. */
export const ample = 1000;

/** The eight events, each at a record of its own. */
export async function watchedAt(panel: PracticePanel): Promise<Watched[]> {
	const { orderId, refillId, productOrderId, expiringId, changingId } = await records(panel);
	const setRefill = (id: string, patch: object) =>
		panel.control('setRefill', { profile, id, patch });
	const setProductOrder = (id: string, patch: object) =>
		panel.control('setProductOrder', { profile, id, patch });
	let threshold = 100;
	return [
		{
			event: 'balanceBelow',
			parameters: { threshold },
			action: 'balance',
			happen: async () => {
				const balance = (threshold -= 1);
				await panel.setBalance(balance);
				return { change: 'below', balance, currency: 'USD', previous: { balance: ample } };
			},
		},
		{
			event: 'orderStatus',
			parameters: { orderIds: orderId },
			action: 'status',
			happen: await statuses('orderId', orderId, panel.setOrder),
		},
		{
			event: 'refillStatus',
			parameters: { refillIds: refillId },
			action: 'refill_status',
			happen: await statuses('refillId', refillId, setRefill),
		},
		{
			event: 'productOrderStatus',
			parameters: { productOrderIds: productOrderId },
			action: 'product_order_status',
			happen: await statuses('productOrderId', productOrderId, setProductOrder),
		},
		{ event: 'serviceChange', parameters: {}, action: 'services', happen: await rates(panel) },
		{ event: 'productChange', parameters: {}, action: 'products', happen: await stock(panel) },
		{
			event: 'proxyExpiring',
			parameters: { hoursBefore: 24 },
			action: 'get_all_proxy',
			happen: await expiries(panel, expiringId),
		},
		{
			event: 'proxyChange',
			parameters: {},
			action: 'get_all_proxy',
			happen: await addresses(panel, changingId),
		},
	];
}

/** An order, a refill, a product order and two proxies. */
async function records(panel: PracticePanel) {
	const booked = z.object({ order: z.number().transform(String) });
	const add = async () =>
		booked.parse(
			await panel.ask({
				action: 'add',
				service: '3',
				quantity: '100',
				link: 'https://social.example/p/1',
			}),
		).order;
	const done = await add();
	await panel.advance(hour / 1000);
	const { refill } = z
		.object({ refill: z.string() })
		.parse(await panel.ask({ action: 'refill', order: done }));
	const sold = await panel.ask({ action: 'add_product_order', product: '3', quantity: '1' });
	await panel.ask({
		action: 'buy_proxy',
		proxy: 'v4static',
		quantity: '2',
		days: '30',
		protocol: 'HTTP',
	});
	const [expiring, changing] = await panel.proxies();
	if (!expiring || !changing) throw new Error('The practice panel has sold no proxies');
	return {
		orderId: await add(),
		refillId: refill,
		productOrderId: booked.parse(sold).order,
		expiringId: String(expiring.id),
		changingId: String(changing.id),
	};
}

async function statuses(
	idField: string,
	id: string,
	set: (id: string, patch: object) => Promise<unknown>,
): Promise<Watched['happen']> {
	let status = 'Pending';
	await set(id, { status });
	return async () => {
		const previous = { status };
		status = status === 'Pending' ? 'In progress' : 'Pending';
		await set(id, { status });
		return { change: 'status', [idField]: id, status, isFinished: false, previous };
	};
}

async function rates(panel: PracticePanel): Promise<Watched['happen']> {
	let rate = 1;
	await panel.setService(4, { rate: String(rate) });
	return async () => {
		const previous = { rate };
		rate += 0.5;
		await panel.setService(4, { rate: String(rate) });
		return { change: 'rate', serviceId: '4', name: 'Facebook views', rate, previous };
	};
}

async function stock(panel: PracticePanel): Promise<Watched['happen']> {
	let inStock = true;
	return async () => {
		const previous = { inStock };
		inStock = !inStock;
		await panel.setProduct(5, { inventory: inStock ? 8 : 0 });
		const change = inStock ? 'backInStock' : 'outOfStock';
		return { change, productId: '5', name: 'Gift card 5 USD', inStock, previous };
	};
}

async function expiries(panel: PracticePanel, proxyId: string): Promise<Watched['happen']> {
	const today = Math.floor(Date.now() / hour) * hour;
	const iso = (moment: number) => new Date(moment).toISOString();
	let expiresAt = today + 200 * hour;
	await panel.setProxy(proxyId, { expiresAt: iso(expiresAt) });
	let left = 23;
	return async () => {
		const previous = { expiresAt: iso(expiresAt) };
		expiresAt = today + left * hour;
		left -= 1;
		await panel.setProxy(proxyId, { expiresAt: iso(expiresAt) });
		return { change: 'expiring', proxyId, hoursLeft: expect.any(Number), previous };
	};
}

async function addresses(panel: PracticePanel, proxyId: string): Promise<Watched['happen']> {
	const username = 'someone';
	const hostOf = (n: number) => `203.0.113.${n}`;
	const set = (n: number) =>
		panel.setProxy(proxyId, { user: username, source: `${hostOf(n)}:20000`, forward: null });
	let n = 1;
	await set(n);
	return async () => {
		const previous = { source: { host: hostOf(n), port: 20000, username } };
		n += 1;
		await set(n);
		return {
			change: 'address',
			proxyId,
			source: expect.objectContaining({ host: hostOf(n) }),
			previous,
		};
	};
}
