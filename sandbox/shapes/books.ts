import { z } from 'zod';
import { money } from '../money.ts';
import {
	orderPatch,
	productOrderPatch,
	productPatch,
	proxyPatch,
	servicePatch,
	whole,
} from './patches.ts';

/** The file that a panel's books are kept in: amounts are texts in it, parameters are pairs. */
const amount = z
	.string()
	.regex(/^-?\d+(\.\d{1,8})?$/)
	.transform(money);
const params = z
	.array(z.tuple([z.string(), z.string()]))
	.transform((pairs): ReadonlyMap<string, string> => new Map(pairs));
const moment = z.number().finite();
const status = z.string().optional();

const service = servicePatch.required().extend({ service: whole });
const product = productPatch
	.required()
	.extend({ product: whole, require: z.string().optional(), inventory: whole.optional() });

const order = z.object({
	id: whole,
	kind: z.enum(['plain', 'package', 'dripfeed', 'subscription']),
	service: whole,
	terms: service,
	params,
	link: z.string(),
	quantity: whole,
	runs: whole,
	interval: whole,
	charge: amount,
	createdAt: moment,
	startCount: whole,
	ended: z.object({ status: z.enum(['Canceled', 'Partial']), remains: z.number() }).nullable(),
	children: z.array(whole),
	parent: whole.nullable(),
	forced: orderPatch,
});

const refill = z.object({
	id: whole,
	order: whole,
	createdAt: moment,
	fate: z.enum(['Completed', 'Rejected']),
	forcedStatus: status,
});

const productOrder = z.object({
	id: whole,
	product: whole,
	quantity: whole,
	charge: amount,
	createdAt: moment,
	params,
	terms: product,
	result: z.string(),
	forced: productOrderPatch,
});

const rotation = z.object({
	host: z.string(),
	port: whole,
	user: z.string(),
	password: z.string(),
	operator: z.string(),
	location: z.string(),
	diesAt: moment,
});

const proxy = proxyPatch.omit({ status: true }).required().extend({
	id: whole,
	expiresAt: moment,
	purchase: whole,
	rotation: rotation.nullable(),
	forcedStatus: status,
});

const panel = z.object({
	account: z.object({ balance: amount, spent: amount }),
	knowsLists: z.boolean(),
	/** Null while they are as the panel was built. */
	catalogue: z.object({ highest: whole, rows: z.array(service) }).nullable(),
	products: z.object({ lastId: whole, rows: z.array(product) }).nullable(),
	orders: z.object({ lastId: whole, rows: z.array(order) }),
	refills: z.array(refill),
	productOrders: z.object({ lastId: whole, rows: z.array(productOrder) }),
	proxies: z.object({ lastId: whole, purchases: whole, rows: z.array(proxy) }),
});

export const books = z.object({
	program: z.literal('SMM practice panel'),
	version: z.literal(1),
	key: z.string().min(1),
	port: whole.max(65_535),
	clock: z.object({ now: moment, shift: moment }),
	panels: z.record(panel),
});

export type Books = z.output<typeof books>;
export type PanelBooks = z.output<typeof panel>;
