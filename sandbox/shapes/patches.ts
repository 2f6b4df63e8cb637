import { z } from 'zod';
import { isMoment } from '../clock.ts';
import { isPrice, LARGEST_PRICE } from '../money.ts';

/**
 * What a test may set. A value may be one that no panel would print, but none that would break a later answer;
 * a name nobody knows is refused, because it would do nothing.
 */
const text = z.string();
export const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const seconds = z.number().min(0).max(1_000_000_000);
const anything = z.record(z.unknown());
const price = text.refine(isPrice, 'must be an amount in digits, such as "2.5"');
const moment = text.refine(isMoment, 'must be an ISO date of the years 1970 to 9999');

export const orderPatch = z
	.object({
		status: text,
		remains: z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
		charge: text,
		startCount: z.number().finite(),
		answer: anything,
	})
	.partial()
	.strict();

export const refillPatch = z.object({ status: text }).strict();
export const productOrderPatch = z.object({ status: text, answer: anything }).partial().strict();

export const proxyPatch = z
	.object({
		kind: z.enum(['v4static', 'v6static', 'v4rotate']),
		protocol: text,
		operator: text,
		source: text,
		forward: text.nullable(),
		user: text,
		password: text,
		day: whole,
		autoRenew: z.union([z.literal(0), z.literal(1)]),
		renewals: whole,
		rotationKey: text.nullable(),
		status: text,
		expiresAt: moment,
	})
	.partial()
	.strict();

export const servicePatch = z
	.object({
		name: text,
		type: text,
		category: text,
		rate: price,
		min: whole,
		max: whole,
		refill: z.boolean(),
		cancel: z.boolean(),
		dripfeed: z.boolean(),
		desc: text,
		averageTime: text,
		fate: z.enum(['completed', 'partial', 'canceled', 'overdelivered']),
		duration: seconds,
		refillFate: z.enum(['Completed', 'Rejected']),
		needs: z.array(text).readonly(),
		multipleOf: whole.min(1),
		oneOrderALink: z.boolean(),
		disabled: z.boolean(),
	})
	.partial()
	.strict();

const ofRow = { name: true, category: true, rate: true } as const;

export const newService = servicePatch.extend({ service: whole.min(1).optional() }).required(ofRow);

export const productPatch = z
	.object({
		name: text,
		category: text,
		rate: z.number().min(0).max(LARGEST_PRICE),
		min: whole,
		max: whole,
		type: z.enum(['Auto', 'Service']),
		require: text,
		inventory: whole,
		fate: z.enum(['Completed', 'Canceled']),
		duration: seconds,
	})
	.partial()
	.strict();

export const newProduct = productPatch.extend({ product: whole.min(1).optional() }).required(ofRow);

export const newOffer = z
	.object({ action: text, answer: z.unknown(), id: text, idIn: text.optional() })
	.strict()
	.transform((offer) => ({ ...offer, answer: offer.answer }));

export const traitsPatch = z.object({ knowsLists: z.boolean() }).strict();

const count = whole.max(1_000_000).optional();
export const seedCounts = z
	.object({ services: count, orders: count, products: count, proxies: count })
	.strict();

export type ProxyPatch = z.input<typeof proxyPatch>;
