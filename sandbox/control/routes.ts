import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { english } from '../profiles/words.ts';
import { profileNames } from '../profiles/names.ts';
import { Refusal } from '../refusal.ts';
import { calls, filterSchema } from './calls.ts';
import type { Control } from './control.ts';

/**
 * `POST /control/<name>` with a JSON body, for those who are in another process.
 *
 * @param called after every call that may have changed something
 */
export async function controlRoutes(
	app: FastifyInstance,
	control: Control,
	called: () => void,
): Promise<void> {
	app.removeAllContentTypeParsers();
	// Whatever a client calls its body: curl calls it a form unless it is told otherwise.
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
	for (const [name, call] of Object.entries(calls(control)))
		app.post(`/${name}`, ({ body }, reply) => {
			const answer = call(parsed(body)) ?? { ok: true };
			called();
			return give(reply, 200, answer);
		});
	app.get('/state', (_request, reply) => give(reply, 200, stateOf(control)));
	app.get('/requests', ({ query }, reply) =>
		give(reply, 200, control.requests(filterSchema.parse(query))),
	);
	app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
		const told = wordsOf(error);
		if (told === null && error.statusCode === undefined) console.error(error);
		return give(reply, told === null ? (error.statusCode ?? 500) : 400, {
			error: told ?? error.message,
		});
	});
	app.setNotFoundHandler(({ method, url }, reply) =>
		give(reply, 404, { error: `There is no control call ${method} ${url}` }),
	);
}

const give = (reply: FastifyReply, status: number, answer: unknown): FastifyReply =>
	reply.code(status).type('application/json').send(JSON.stringify(answer));

const parsed = (body: unknown): unknown =>
	typeof body === 'string' && body.trim() !== '' ? JSON.parse(body) : {};

/** What was wrong with a call, in a sentence; null where the call was not what was wrong. */
function wordsOf(error: Error): string | null {
	if (error instanceof z.ZodError)
		return error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ');
	if (error instanceof Refusal) return english[error.reason].replace('%', error.detail);
	if (error instanceof SyntaxError) return `The body is no JSON: ${error.message}`;
	return error instanceof RangeError ? error.message : null;
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
