import { money } from '../money.ts';
import type { FaultRequest } from '../faults/kinds.ts';
import type { ProfileName } from '../profiles/names.ts';
import type { RequestFilter } from '../request-log.ts';
import type { ForcedOrder } from '../state/order.ts';
import type { Service, ServiceSketch } from '../state/service.ts';
import type { World } from '../world.ts';
import { accountView, orderView, refillViews } from './views.ts';

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
		clearFaults: () => world.faults.clear(),
		setProfile(profile: ProfileName, patch: { knowsLists?: boolean }) {
			Object.assign(panel(profile), patch);
		},

		account: (profile: ProfileName) => accountView(panel(profile)),
		setBalance(profile: ProfileName, amount: number | string) {
			panel(profile).account.balance = money(amount);
		},

		/** Booked by a client; what drip-feeds and subscriptions placed is under `childOrders`. */
		orders: (profile: ProfileName) =>
			[...panel(profile).orders.all.values()]
				.filter((order) => order.parent === null)
				.map((order) => orderView(panel(profile), order)),
		childOrders: (profile: ProfileName) =>
			[...panel(profile).orders.all.values()]
				.filter((order) => order.parent !== null)
				.map((order) => orderView(panel(profile), order)),
		setOrder(profile: ProfileName, id: Id, patch: ForcedOrder) {
			Object.assign(panel(profile).orders.get(String(id)).forced, patch);
		},
		refills: (profile: ProfileName) => refillViews(panel(profile)),
		setRefill(profile: ProfileName, id: Id, patch: { status: string }) {
			panel(profile).refills.get(String(id)).forcedStatus = patch.status;
		},

		setService: (profile: ProfileName, id: Id, patch: Partial<Service>) =>
			panel(profile).catalogue.set(String(id), patch),
		addService: (profile: ProfileName, sketch: ServiceSketch) =>
			panel(profile).catalogue.add(sketch),
		removeService: (profile: ProfileName, id: Id) => panel(profile).catalogue.remove(String(id)),

		requests: (filter?: RequestFilter) => world.log.list(filter),
		requestCount: (filter?: RequestFilter) => world.log.count(filter),
		clearRequests: () => world.log.clear(),
	};
}
