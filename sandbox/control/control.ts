import { momentOf } from '../clock.ts';
import { money } from '../money.ts';
import type { FaultRequest } from '../faults/kinds.ts';
import type { ProfileName } from '../profiles/names.ts';
import type { RequestFilter } from '../request-log.ts';
import type { Offer } from '../state/offers.ts';
import type { ForcedOrder } from '../state/order.ts';
import type { ForcedProductOrder } from '../state/product-orders.ts';
import type { Product, ProductSketch } from '../state/products.ts';
import type { Service, ServiceSketch } from '../state/service.ts';
import type { World } from '../world.ts';
import * as patches from '../shapes/patches.ts';
import { seed, type Seed } from './seed.ts';
import {
	accountView,
	orderView,
	productOrderViews,
	proxyViews,
	refillViews,
	soldViews,
} from './views.ts';

export type Id = string | number;
export type Control = ReturnType<typeof createControl>;

/** What a test does behind the panel's back. Every method is also served over HTTP. */
export function createControl(world: World) {
	const panel = (profile: ProfileName) => world.panel(profile);
	return {
		reset: () => world.reset(),
		advance: (seconds: number) => world.clock.advance(seconds),
		setNow: (iso: string) => world.clock.setNow(iso),
		now: () => new Date(world.clock.now()).toISOString(),

		fault: (fault: FaultRequest) => world.faults.add(fault),
		faultsStruck: () =>
			world.faults
				.struck()
				.map((struck) => ({ ...struck, action: world.veil.text(struck.action) })),
		clearFaults: () => world.faults.clear(),
		setProfile(profile: ProfileName, patch: { knowsLists: boolean }) {
			Object.assign(panel(profile), patches.traitsPatch.parse(patch));
		},

		account: (profile: ProfileName) => accountView(panel(profile)),
		setBalance(profile: ProfileName, amount: number | string) {
			panel(profile).account.balance = money(amount);
		},

		/** Booked by a client; what drip-feeds and subscriptions placed is under `childOrders`. */
		orders: (profile: ProfileName) =>
			[...panel(profile).orders.all.values()]
				.filter((order) => order.parent === null)
				.map((order) => orderView(panel(profile), order, world.veil)),
		childOrders: (profile: ProfileName) =>
			[...panel(profile).orders.all.values()]
				.filter((order) => order.parent !== null)
				.map((order) => orderView(panel(profile), order, world.veil)),
		setOrder(profile: ProfileName, id: Id, patch: ForcedOrder) {
			Object.assign(panel(profile).orders.get(String(id)).forced, patches.orderPatch.parse(patch));
		},
		refills: (profile: ProfileName) => refillViews(panel(profile)),
		setRefill(profile: ProfileName, id: Id, patch: { status: string }) {
			panel(profile).refills.get(String(id)).forcedStatus = patches.refillPatch.parse(patch).status;
		},

		productOrders: (profile: ProfileName) => productOrderViews(panel(profile), world.veil),
		setProductOrder(profile: ProfileName, id: Id, patch: ForcedProductOrder) {
			Object.assign(
				panel(profile).productOrders.get(String(id)).forced,
				patches.productOrderPatch.parse(patch),
			);
		},
		proxies: (profile: ProfileName) => proxyViews(panel(profile), world.veil),
		setProxy(profile: ProfileName, id: Id, patch: patches.ProxyPatch) {
			const { status, expiresAt, ...more } = patches.proxyPatch.parse(patch);
			const { files } = panel(profile).proxies;
			files.change(files.get(String(id)), {
				...more,
				...(status === undefined ? {} : { forcedStatus: status }),
				...(expiresAt === undefined ? {} : { expiresAt: momentOf(expiresAt) }),
			});
		},
		setProduct: (profile: ProfileName, id: Id, patch: Partial<Product>) =>
			panel(profile).products.set(String(id), patches.productPatch.parse(patch)),
		addProduct: (profile: ProfileName, sketch: ProductSketch) =>
			panel(profile).products.add(patches.newProduct.parse(sketch)),
		removeProduct: (profile: ProfileName, id: Id) => panel(profile).products.remove(String(id)),

		setService: (profile: ProfileName, id: Id, patch: Partial<Service>) =>
			panel(profile).catalogue.set(String(id), patches.servicePatch.parse(patch)),
		addService: (profile: ProfileName, sketch: ServiceSketch) =>
			panel(profile).catalogue.add(patches.newService.parse(sketch)),
		removeService: (profile: ProfileName, id: Id) => panel(profile).catalogue.remove(String(id)),

		/** Sells something that its document does not know, or in another way than that says. */
		offer: (profile: ProfileName, offer: Offer) =>
			panel(profile).offers.add(patches.newOffer.parse(offer)),
		/** What was bought of such offers. */
		sold: (profile: ProfileName) => soldViews(panel(profile), world.veil),

		seed: (profile: ProfileName, wanted: Seed) =>
			seed(panel(profile), patches.seedCounts.parse(wanted)),

		requests: (filter?: RequestFilter) => world.log.list(filter),
		requestCount: (filter?: RequestFilter) => world.log.count(filter),
		clearRequests: () => world.log.clear(),
	};
}
