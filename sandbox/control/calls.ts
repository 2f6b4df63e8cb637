import { z } from 'zod';
import { faultSchema } from '../faults/kinds.ts';
import { profileNames } from '../profiles/names.ts';
import type { Control } from './control.ts';
import { newOffer, newProduct, newService, refillPatch, seedCounts } from '../shapes/patches.ts';

const profile = z.enum(profileNames);
const ofProfile = z.object({ profile }).strict();
const withId = ofProfile.extend({ id: z.union([z.string(), z.number()]) });
export const filterSchema = z.object({ profile, action: z.string() }).partial().strict();
const patch = z.record(z.unknown());
const withPatch = withId.extend({ patch });

/** Each control method by name, taking its arguments from a JSON body. */
export function calls(control: Control): Record<string, (body: unknown) => unknown> {
	const byProfile = (call: (name: z.output<typeof profile>) => unknown) => (body: unknown) =>
		call(ofProfile.parse(body).profile);
	return {
		reset: () => control.reset(),
		advance: (body) =>
			control.advance(z.object({ seconds: z.number() }).strict().parse(body).seconds),
		setNow: (body) => control.setNow(z.object({ iso: z.string() }).strict().parse(body).iso),
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
			const asked = withId.extend({ patch: refillPatch }).parse(body);
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
			const asked = ofProfile.extend({ product: newProduct }).parse(body);
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
			const asked = ofProfile.extend({ service: newService }).parse(body);
			return control.addService(asked.profile, asked.service);
		},
		removeService(body) {
			const asked = withId.parse(body);
			return { removed: control.removeService(asked.profile, asked.id) };
		},
		offer(body) {
			const { profile, offer } = ofProfile.extend({ offer: newOffer }).parse(body);
			control.offer(profile, offer);
		},
		sold: byProfile(control.sold),
		seed(body) {
			const { profile, ...counts } = seedCounts.extend(ofProfile.shape).parse(body);
			return control.seed(profile, counts);
		},
		requests: (body) => control.requests(filterSchema.parse(body)),
		requestCount: (body) => ({ count: control.requestCount(filterSchema.parse(body)) }),
		clearRequests: () => control.clearRequests(),
	};
}
