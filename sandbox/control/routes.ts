import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { profileNames } from '../profiles/names.ts';
import { Refusal } from '../refusal.ts';
import { calls, filterSchema } from './calls.ts';
import type { Control } from './control.ts';

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
		reply.send(control.requests(filterSchema.parse(request.query))),
	);
	app.addHook('onSend', async (_request, reply) => {
		reply.type('application/json');
	});
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
				productOrders: control.productOrders(name),
				proxies: control.proxies(name),
			},
		]),
	),
});
