import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answer, changesState, refusedBy, type Answer } from '../answer.ts';
import { needsRightAnswer, notCarriedOut, spoil } from '../faults/spoil.ts';
import { stillThereAfter } from '../faults/wait.ts';
import { profileNames, type ProfileName } from '../profiles/names.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';
import { readParams } from './read-params.ts';

const TOO_LARGE = 413;

/** The panels' own routes: one POST path a profile, everything else refused as panels do. */
export async function panelRoutes(
	app: FastifyInstance,
	world: World,
	changed: () => void,
): Promise<void> {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	for (const name of profileNames)
		await app.register(async (scope) => {
			scope.all(`/${name}/api/v2`, async (request, reply) =>
				request.method === 'POST'
					? await serve(world, name, request, reply, changed)
					: refuseMethod(world, name, request, reply),
			);
			scope.setErrorHandler((error: FastifyError, _request, reply) => {
				if (error.statusCode === undefined) {
					console.error(error);
					return give(reply, 500, notCarriedOut.text);
				}
				const { status, text } = refusedBy(world.panel(name), new Refusal('request'));
				return give(reply, error.statusCode === TOO_LARGE ? TOO_LARGE : status, text);
			});
		});
}

function refuseMethod(
	world: World,
	name: ProfileName,
	{ headers, socket }: FastifyRequest,
	reply: FastifyReply,
): FastifyReply {
	void reply.header('allow', 'POST');
	// A person who opens the address that was printed is told what it is for.
	if (headers.accept?.includes('text/html'))
		return reply.code(405).type('text/html; charset=utf-8').send(page(world.key, socket.localPort));
	return give(reply, 405, refusedBy(world.panel(name), new Refusal('method')).text);
}

async function serve(
	world: World,
	name: ProfileName,
	request: FastifyRequest,
	reply: FastifyReply,
	changed: () => void,
): Promise<FastifyReply> {
	const contentType = request.headers['content-type'] ?? '';
	const panel = world.panel(name);
	const params = await readParams(panel.traits, contentType, request.body);
	const entry = world.log.add(name, params ?? new Map(), world.clock.now(), contentType);
	if (!params) {
		entry.answered = 'refused';
		const { status, text } = refusedBy(panel, new Refusal('request'));
		return give(reply, status, text);
	}
	const { waits, spoiling } = world.faults.take(name, params, world.clock.now());
	let carriedOut: Answer | null = null;
	const carryOut = (): Answer => {
		carriedOut ??= answer(world.panel(name), world.key, params);
		entry.booked = carriedOut.booked;
		if (carriedOut.booked) changed();
		return carriedOut;
	};
	for (const wait of waits) {
		entry.answered = 'latency';
		if (wait.booked) carryOut();
		if (!(await stillThereAfter(wait.ms, request.raw.socket))) return reply.hijack();
	}
	if (!spoiling) {
		const { refused, status, text } = carryOut();
		entry.answered = refused ? 'refused' : 'answered';
		return give(reply, status, text);
	}
	entry.answered = spoiling.kind;
	const carries = spoiling.booked || needsRightAnswer(spoiling) || !changesState(panel, params);
	await spoil(spoiling, reply, carries ? carryOut() : notCarriedOut, params);
	return reply;
}

const give = (reply: FastifyReply, status: number, text: string): FastifyReply =>
	reply.code(status).header('content-type', 'application/json').send(text);
