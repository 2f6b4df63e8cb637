import { createServer, type Server } from 'node:net';

const LOOPBACK = '127.0.0.1';

/**
 * A port for each that is wanted: that one when nobody listens on it, else one the system picks, as it does
 * for 0. All are held until the last is found, so no two are the same.
 */
export async function freePorts<const W extends readonly number[]>(
	...wanted: W
): Promise<{ -readonly [K in keyof W]: number }>;
export async function freePorts(...wanted: number[]): Promise<number[]> {
	const held: Server[] = [];
	try {
		for (const port of wanted) held.push(await hold(port).catch(() => hold(0)));
		return held.map(portOf);
	} finally {
		await Promise.all(held.map(release));
	}
}

function hold(port: number): Promise<Server> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen({ port, host: LOOPBACK, exclusive: true }, () => resolve(server));
	});
}

function portOf(server: Server): number {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port number');
	return address.port;
}

function release(server: Server): Promise<void> {
	return new Promise((resolve) => server.close(() => resolve()));
}
