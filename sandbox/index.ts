import { randomBytes } from 'node:crypto';
import fastify from 'fastify';
import { startClock } from './clock.ts';
import { createControl, type Control } from './control/control.ts';
import { controlRoutes } from './control/routes.ts';
import { panelRoutes } from './http/panel-routes.ts';
import { notFound, siteRoutes } from './http/site-routes.ts';
import type { ProfileName } from './profiles/names.ts';
import { createWorld } from './world.ts';

export type { Control } from './control/control.ts';
export type { FaultRequest } from './faults/kinds.ts';
export type { Struck } from './faults/script.ts';
export { profileNames, type ProfileName } from './profiles/names.ts';

export interface SandboxOptions {
	/** 0, the default, takes any free port. */
	port?: number;
	key?: string;
	/** For every profile; each has its own otherwise. */
	startBalance?: number;
	/** Real time in milliseconds. */
	now?: () => number;
	/** Panel seconds in a real second; 0 leaves the clock to `control.advance`. */
	speed?: number;
}

export interface Sandbox {
	readonly origin: string;
	/** Valid for every profile. */
	readonly key: string;
	readonly control: Control;
	url(profile: ProfileName): string;
	close(): Promise<void>;
}

const HOST = '127.0.0.1';
const LARGEST_BODY = 32 * 1024 * 1024;

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const key = options.key ?? randomBytes(16).toString('hex');
	const clock = startClock(options.now ?? Date.now, options.speed ?? 1);
	const world = createWorld(key, clock, options.startBalance);
	const control = createControl(world);
	const app = fastify({
		bodyLimit: LARGEST_BODY,
		forceCloseConnections: true,
		routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
		frameworkErrors: (_error, _request, reply) => notFound(reply),
	});
	siteRoutes(app, key);
	await app.register((scope) => panelRoutes(scope, world));
	await app.register((scope) => controlRoutes(scope, control, () => undefined), {
		prefix: '/control',
	});
	const origin = await app.listen({ port: options.port ?? 0, host: HOST });
	return {
		origin,
		key,
		control,
		url: (profile) => `${origin}/${profile}/api/v2`,
		close: () => app.close(),
	};
}
