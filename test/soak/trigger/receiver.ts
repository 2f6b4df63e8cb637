import { createServer } from 'node:http';
import { once } from 'node:events';
import { json } from 'node:stream/consumers';

export interface Receiver {
	readonly url: string;
	close(): Promise<void>;
}

/** Takes in on loopback what the triggers' workflows post. */
export async function receive(take: (event: unknown) => void): Promise<Receiver> {
	const server = createServer((request, response) => {
		json(request).then(
			(event) => {
				take(event);
				response.end('{}');
			},
			() => response.writeHead(400).end(),
		);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port number');
	return {
		url: `http://127.0.0.1:${address.port}/`,
		async close() {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		},
	};
}
