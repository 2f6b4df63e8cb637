import fastify, { type FastifyInstance } from 'fastify';
import type { Control } from '../control/control.ts';
import { controlRoutes } from '../control/routes.ts';
import { hasCode } from '../system-error.ts';
import type { World } from '../world.ts';
import { panelRoutes } from './panel-routes.ts';
import { notFound, siteRoutes } from './site-routes.ts';

const HOST = '127.0.0.1';
const LARGEST_BODY = 32 * 1024 * 1024;

export interface Listening {
	app: FastifyInstance;
	origin: string;
	port: number;
}

/** Serves a world at the first of the ports that is free. */
export async function listen(
	ports: readonly number[],
	world: World,
	control: Control,
	changed: () => void,
): Promise<Listening> {
	for (const port of ports) {
		const app = await serverFor(world, control, changed);
		try {
			const origin = await app.listen({ port, host: HOST });
			return { app, origin, port: Number(new URL(origin).port) };
		} catch (error) {
			await app.close();
			if (!hasCode(error, 'EADDRINUSE')) throw error;
		}
	}
	throw new Error(`${named(ports)} in use by another program`);
}

const named = (ports: readonly number[]): string =>
	ports.length === 1 ? `Port ${ports[0]} is` : `All ports from ${ports[0]} to ${ports.at(-1)} are`;

async function serverFor(
	world: World,
	control: Control,
	changed: () => void,
): Promise<FastifyInstance> {
	const app = fastify({
		bodyLimit: LARGEST_BODY,
		forceCloseConnections: true,
		routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
		frameworkErrors: (_error, _request, reply) => notFound(reply),
	});
	siteRoutes(app, world.key);
	await app.register((scope) => panelRoutes(scope, world, changed));
	await app.register((scope) => controlRoutes(scope, control, changed), { prefix: '/control' });
	return app;
}
