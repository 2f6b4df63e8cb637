import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { faultSchema } from '../faults/kinds.ts';
import { profileNames } from '../profiles/names.ts';
import { Refusal } from '../refusal.ts';
import type { Control } from './control.ts';

const profile = z.enum(profileNames);
const ofProfile = z.object({ profile });
const withId = ofProfile.extend({ id: z.union([z.string(), z.number()]) });
const filter = z.object({ profile: z.string(), action: z.string() }).partial();
/** Patches are applied as they come: a test may want to try what no panel would print. */
const patch = z.record(z.unknown());

/** `POST /control/<name>` with a JSON body, for those who are in another process. */
export async function controlRoutes(app: FastifyInstance, control: Control): Promise<void> {
	for (const [name, call] of Object.entries(calls(control)))
		app.post(`/control/${name}`, (request, reply) => {
			try {
				return reply.send(JSON.stringify(call(request.body ?? {}) ?? { ok: true }));
			} catch (error) {
				if (error instanceof z.ZodError || error instanceof Refusal || error instanceof RangeError)
					return reply.code(400).send({ error: error.message });
				throw error;
			}
		});
	app.get('/control/state', (_request, reply) => reply.send(stateOf(control)));
	app.get('/control/requests', (request, reply) =>
		reply.send(control.requests(filter.parse(request.query))),
	);
	app.addHook('onSend', async (_request, reply) => {
		reply.type('application/json');
	});
}

function calls(control: Control): Record<string, (body: unknown) => unknown> {
	const byProfile = (call: (name: z.output<typeof profile>) => unknown) => (body: unknown) =>
		call(ofProfile.parse(body).profile);
	return {
		reset: () => control.reset(),
		advance: (body) => control.advance(z.object({ seconds: z.number() }).parse(body).seconds),
		setNow: (body) => control.setNow(z.object({ iso: z.string() }).parse(body).iso),
		now: () => control.now(),
		fault: (body) => control.fault(faultSchema.parse(body)),
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
			const asked = withId.extend({ patch }).parse(body);
			control.setOrder(asked.profile, asked.id, asked.patch);
		},
		refills: byProfile(control.refills),
		setRefill(body) {
			const asked = withId.extend({ patch: z.object({ status: z.string() }) }).parse(body);
			control.setRefill(asked.profile, asked.id, asked.patch);
		},
		setService(body) {
			const asked = withId.extend({ patch }).parse(body);
			return control.setService(asked.profile, asked.id, asked.patch);
		},
		addService(body) {
			const sketch = z
				.object({ name: z.string(), category: z.string(), rate: z.string() })
				.passthrough();
			const asked = ofProfile.extend({ service: sketch }).parse(body);
			return control.addService(asked.profile, asked.service);
		},
		removeService(body) {
			const asked = withId.parse(body);
			return { removed: control.removeService(asked.profile, asked.id) };
		},
		requests: (body) => control.requests(filter.parse(body)),
		requestCount: (body) => ({ count: control.requestCount(filter.parse(body)) }),
		clearRequests: () => control.clearRequests(),
	};
}

const stateOf = (control: Control) => ({
	now: control.now(),
	profiles: Object.fromEntries(
		profileNames.map((name) => [
			name,
			{
				account: control.account(name),
				orders: control.orders(name),
				refills: control.refills(name),
			},
		]),
	),
});
