import { z } from 'zod';
import { profileNames } from '../profiles/names.ts';
import { contentTypeValue, headersSchema, headerValue } from './headers.ts';

const when = {
	profile: z.enum(profileNames).optional(),
	action: z.string().optional(),
	/** Only requests whose parameters have these values. */
	where: z.record(z.string()).optional(),
	/** Once, unless said otherwise. */
	times: z.union([z.number().int().positive(), z.literal('always')]).optional(),
	/** How many matching requests go by first. */
	after: z.number().int().nonnegative().default(0),
	/** From then on, strike at every n-th. */
	every: z.number().int().positive().default(1),
	/** Whether the action is carried out before its answer is spoilt. */
	booked: z.boolean().default(false),
};

const kind = <K extends string>(name: K) => z.object({ kind: z.literal(name), ...when }).strict();

/** A timer takes no more; with more it would go off at once. */
const ms = z
	.number()
	.min(0)
	.max(2 ** 31 - 1);
const httpStatus = z.number().int().min(200).max(599);
const redirectStatus = z.number().int().min(300).max(399);

/**
 * Kinds that need the right answer to spoil it (slowBody, bom, phpWarning, textHtml, omit,
 * withoutIds) carry the action out whatever `booked` says. `latency` with `booked: false` carries
 * it out after the wait, and not at all when the client has gone by then.
 */
export const faultSchema = z.discriminatedUnion('kind', [
	kind('latency').extend({ ms }),
	kind('status').extend({
		status: httpStatus,
		body: z.string().optional(),
		headers: headersSchema.default({}),
	}),
	kind('rateLimit').extend({
		retryAfter: z.union([z.number(), headerValue]).optional(),
		as200: z.boolean().default(false),
		/** Strikes only what goes beyond so many in a minute of the panel's clock, and always does. */
		perMinute: z.number().int().positive().optional(),
	}),
	kind('html'),
	kind('empty'),
	kind('cut').extend({ reset: z.boolean().default(false) }),
	kind('cutMidBody'),
	kind('slowBody').extend({ ms }),
	kind('hang'),
	kind('wrongJson'),
	kind('truncated'),
	kind('bom'),
	kind('phpWarning'),
	kind('textHtml'),
	kind('huge').extend({ bytes: z.number().int().positive().max(Number.MAX_SAFE_INTEGER) }),
	kind('redirect').extend({ to: headerValue, status: redirectStatus.default(302) }),
	kind('body').extend({
		body: z.string(),
		contentType: contentTypeValue.default('application/json'),
		status: httpStatus.default(200),
	}),
	kind('withoutIds'),
	kind('omit').extend({ ids: z.array(z.union([z.string(), z.number()]).transform(String)) }),
	kind('singleErrorForMany'),
]);

export type Fault = z.output<typeof faultSchema>;
export type FaultRequest = z.input<typeof faultSchema>;
export type Spoiling = Exclude<Fault, { kind: 'latency' }>;
