import { once } from 'node:events';
import type { FastifyReply } from 'fastify';
import { stillThereAfter } from './wait.ts';

/** Announces the whole body, sends half of it and cuts the line. */
export async function cutMidBody(reply: FastifyReply, text: string): Promise<void> {
	const body = Buffer.from(text);
	const wire = start(reply, { 'content-length': body.length });
	await new Promise<void>((resolve) => {
		wire.write(body.subarray(0, Math.ceil(body.length / 2)), () => resolve());
	});
	wire.destroy();
}

/** Headers at once, then the body in twenty pieces over `ms`. */
export async function dribble(reply: FastifyReply, text: string, ms: number): Promise<void> {
	const body = Buffer.from(text);
	const wire = start(reply, { 'content-length': body.length });
	wire.flushHeaders();
	const step = Math.max(Math.ceil(body.length / 20), 1);
	for (let at = 0; at < body.length; at += step) {
		if (!(await stillThereAfter(ms / 20, reply.request.raw.socket))) return;
		wire.write(body.subarray(at, at + step));
	}
	wire.end();
}

const CHUNK = Buffer.alloc(64 * 1024, 'a');

/** One endless JSON string of so many bytes, made as fast as the client takes it. */
export async function flood(reply: FastifyReply, bytes: number): Promise<void> {
	const wire = start(reply, { 'content-length': bytes });
	const gone = new AbortController();
	wire.once('close', () => gone.abort());
	wire.write('"');
	for (let left = bytes - 1; left > 0 && !wire.destroyed; left -= CHUNK.length) {
		if (wire.write(CHUNK.subarray(0, Math.min(left, CHUNK.length)))) continue;
		await once(wire, 'drain', { signal: gone.signal }).catch(() => undefined);
	}
	if (!wire.destroyed) wire.end();
}

function start(reply: FastifyReply, headers: Record<string, number>) {
	reply.hijack();
	reply.raw.writeHead(200, { 'content-type': 'application/json', ...headers });
	return reply.raw;
}
