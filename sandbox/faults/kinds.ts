import { z } from 'zod';
import { profileNames } from '../profiles/names.ts';

const when = {
	profile: z.enum(profileNames).optional(),
	action: z.string().optional(),
	/** Only requests whose parameters have these values. */
	where: z.record(z.string()).optional(),
	times: z.union([z.number().int().positive(), z.literal('always')]).default(1),
	/** How many matching requests go by first. */
	after: z.number().int().nonnegative().default(0),
	/** From then on, strike at every n-th. */
	every: z.number().int().positive().default(1),
	/** Whether the action is carried out before its answer is spoilt. */
	booked: z.boolean().default(false),
};

const kind = <K extends string>(name: K) => z.object({ kind: z.literal(name), ...when }).strict();

const ms = z.number().nonnegative();
const httpStatus = z.number().int().min(200).max(599);

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
		headers: z.record(z.string()).default({}),
	}),
	kind('rateLimit').extend({
		retryAfter: z.union([z.number(), z.string()]).optional(),
		as200: z.boolean().default(false),
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
	kind('huge').extend({ bytes: z.number().int().positive() }),
	kind('redirect').extend({ to: z.string(), status: httpStatus.default(302) }),
	kind('body').extend({
		body: z.string(),
		contentType: z.string().default('application/json'),
		status: httpStatus.default(200),
	}),
	kind('withoutIds'),
	kind('omit').extend({ ids: z.array(z.union([z.string(), z.number()]).transform(String)) }),
	kind('singleErrorForMany'),
]);

export type Fault = z.output<typeof faultSchema>;
export type FaultRequest = z.input<typeof faultSchema>;
export type Spoiling = Exclude<Fault, { kind: 'latency' }>;
