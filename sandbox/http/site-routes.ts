import type { FastifyInstance, FastifyReply } from 'fastify';
import { page } from './page.ts';

const missing = `<!DOCTYPE html>
<html><head><title>404 Not Found</title></head>
<body><h1>Not Found</h1><p>The requested URL was not found on this server.</p></body></html>
`;

/** What lies beside the API: the page for people, and the page that any web server has for the rest. */
export function siteRoutes(app: FastifyInstance, key: string): void {
	app.get('/', ({ socket }, reply) =>
		reply.type('text/html; charset=utf-8').send(page(key, socket.localPort)),
	);
	app.setNotFoundHandler((_request, reply) => notFound(reply));
}

export const notFound = (reply: FastifyReply): FastifyReply =>
	reply.code(404).type('text/html; charset=utf-8').send(missing);
