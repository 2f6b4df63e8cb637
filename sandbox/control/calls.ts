import { z } from 'zod';
import { faultSchema } from '../faults/kinds.ts';
import { profileNames } from '../profiles/names.ts';
import type { Control } from './control.ts';

const profile = z.enum(profileNames);
const ofProfile = z.object({ profile });
const withId = ofProfile.extend({ id: z.union([z.string(), z.number()]) });
export const filterSchema = z.object({ profile: z.string(), action: z.string() }).partial();
/** Patches are applied as they come: a test may want to try what no panel would print. */
const patch = z.record(z.unknown());
const withPatch = withId.extend({ patch });
const named = z.object({ name: z.string(), category: z.string() });
const count = z.number().int().min(0).max(1_000_000).optional();
const seedCounts = { services: count, orders: count, products: count, proxies: count };

/** Each control method by name, taking its arguments from a JSON body. */
export function calls(control: Control): Record<string, (body: unknown) => unknown> {
	const byProfile = (call: (name: z.output<typeof profile>) => unknown) => (body: unknown) =>
		call(ofProfile.parse(body).profile);
	return {
		reset: () => control.reset(),
		advance: (body) => control.advance(z.object({ seconds: z.number() }).parse(body).seconds),
		setNow: (body) => control.setNow(z.object({ iso: z.string() }).parse(body).iso),
		now: () => control.now(),
		fault: (body) => control.fault(faultSchema.parse(body)),
		faultsStruck: () => control.faultsStruck(),
		clearFaults: () => control.clearFaults(),
		setProfile(body) {
			const asked = ofProfile.extend({ knowsLists: z.boolean() }).parse(body);
			control.setProfile(asked.profile, { knowsLists: asked.knowsLists });
		},
		account: byProfile(control.account),
		setBalance(body) {
			const amount = z.union([z.string(), z.number()]);
			const asked = ofProfile.extend({ amount }).parse(body);
			control.setBalance(asked.profile, asked.amount);
		},
		orders: byProfile(control.orders),
		childOrders: byProfile(control.childOrders),
		setOrder(body) {
			const asked = withPatch.parse(body);
			control.setOrder(asked.profile, asked.id, asked.patch);
		},
		refills: byProfile(control.refills),
		setRefill(body) {
			const asked = withId.extend({ patch: z.object({ status: z.string() }) }).parse(body);
			control.setRefill(asked.profile, asked.id, asked.patch);
		},
		productOrders: byProfile(control.productOrders),
		setProductOrder(body) {
			const asked = withPatch.parse(body);
			control.setProductOrder(asked.profile, asked.id, asked.patch);
		},
		proxies: byProfile(control.proxies),
		setProxy(body) {
			const asked = withPatch.parse(body);
			control.setProxy(asked.profile, asked.id, asked.patch);
		},
		setProduct(body) {
			const asked = withPatch.parse(body);
			return control.setProduct(asked.profile, asked.id, asked.patch);
		},
		addProduct(body) {
			const product = named.extend({ rate: z.number() }).passthrough();
			const asked = ofProfile.extend({ product }).parse(body);
			return control.addProduct(asked.profile, asked.product);
		},
		removeProduct(body) {
			const asked = withId.parse(body);
			return { removed: control.removeProduct(asked.profile, asked.id) };
		},
		setService(body) {
			const asked = withPatch.parse(body);
			return control.setService(asked.profile, asked.id, asked.patch);
		},
		addService(body) {
			const service = named.extend({ rate: z.string() }).passthrough();
			const asked = ofProfile.extend({ service }).parse(body);
			return control.addService(asked.profile, asked.service);
		},
		removeService(body) {
			const asked = withId.parse(body);
			return { removed: control.removeService(asked.profile, asked.id) };
		},
		seed(body) {
			const asked = ofProfile.extend({ ...seedCounts }).parse(body);
			return control.seed(asked.profile, asked);
		},
		requests: (body) => control.requests(filterSchema.parse(body)),
		requestCount: (body) => ({ count: control.requestCount(filterSchema.parse(body)) }),
		clearRequests: () => control.clearRequests(),
	};
}
