import { createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** The wanted port when nobody listens on it, else one the system picks. */
export async function freePort(wanted: number): Promise<number> {
	try {
		return await tryPort(wanted);
	} catch {
		return await tryPort(0);
	}
}

function tryPort(port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
			const address = server.address();
			server.close(() => {
				if (address === null || typeof address === 'string') reject(new Error('No port number'));
				else resolve(address.port);
			});
		});
	});
}
