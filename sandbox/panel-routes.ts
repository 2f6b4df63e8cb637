import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answer, changesState, refusedBy, type Answer } from './answer.ts';
import { needsRightAnswer, notCarriedOut, spoil } from './faults/spoil.ts';
import { stillThereAfter } from './faults/wait.ts';
import { formParams, jsonParams, type Params } from './params.ts';
import { profileNames, type ProfileName } from './profiles/names.ts';
import { Refusal } from './refusal.ts';
import type { Traits } from './traits.ts';
import type { World } from './world.ts';

/** The panels' own routes: one POST path a profile, everything else refused as panels do. */
export async function panelRoutes(app: FastifyInstance, world: World): Promise<void> {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
	for (const name of profileNames) {
		app.post(`/${name}/api/v2`, (request, reply) => serve(world, name, request, reply));
		app.get(`/${name}/api/v2`, (_request, reply) => {
			const refused = refusedBy(world.panel(name), new Refusal('method'));
			return reply.code(405).header('allow', 'POST').type('application/json').send(refused.text);
		});
	}
}

async function serve(
	world: World,
	name: ProfileName,
	request: FastifyRequest,
	reply: FastifyReply,
): Promise<FastifyReply> {
	const contentType = request.headers['content-type'] ?? '';
	const panel = world.panel(name);
	const params = readParams(panel.traits, contentType, request.body);
	const entry = world.log.add(name, params ?? new Map(), world.clock.now(), contentType);
	if (!params) {
		entry.answered = 'refused';
		return give(reply, { ...refusedBy(panel, new Refusal('request')), booked: false });
	}
	const { waits, spoiling } = world.faults.take(name, params);
	let carriedOut: Answer | null = null;
	const carryOut = (): Answer => {
		carriedOut ??= answer(world.panel(name), world.key, params);
		entry.booked = carriedOut.booked;
		return carriedOut;
	};
	for (const wait of waits) {
		entry.answered = 'latency';
		if (wait.booked) carryOut();
		if (!(await stillThereAfter(wait.ms, request.raw.socket))) return reply.hijack();
	}
	if (!spoiling) {
		const right = carryOut();
		entry.answered = right.refused ? 'refused' : 'answered';
		return give(reply, right);
	}
	entry.answered = spoiling.kind;
	const carries = spoiling.booked || needsRightAnswer(spoiling) || !changesState(panel, params);
	await spoil(spoiling, reply, carries ? carryOut() : notCarriedOut, params);
	return reply;
}

const give = (reply: FastifyReply, { status, text }: Answer): FastifyReply =>
	reply.code(status).header('content-type', 'application/json').send(text);

/** Null when the body is in a form this panel doesn't read. */
function readParams(traits: Traits, contentType: string, body: unknown): Params | null {
	if (typeof body !== 'string') return null;
	const type = contentType.split(';')[0]?.trim().toLowerCase();
	if (type === 'application/x-www-form-urlencoded') return formParams(body);
	if (type !== 'application/json' || !traits.readsJson) return null;
	try {
		return jsonParams(body);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
