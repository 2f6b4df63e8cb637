import { createServer, request, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';

export interface ForwardProxy {
	/** Where it listens, as `host:port`. */
	readonly address: string;
	/** Who asked for what, in order; refused requests are not in it. */
	readonly passed: Array<{ login: string; target: string }>;
	close(): Promise<void>;
}

/** A small HTTP proxy that lets through who knows the password of the user name. */
export async function startForwardProxy(
	passwordOf: (username: string) => string | undefined,
): Promise<ForwardProxy> {
	const passed: ForwardProxy['passed'] = [];
	const loginOf = ({ headers }: IncomingMessage): string | null => {
		const encoded = headers['proxy-authorization']?.replace(/^basic /i, '') ?? '';
		const [username = '', ...password] = Buffer.from(encoded, 'base64').toString().split(':');
		return password.length > 0 && password.join(':') === passwordOf(username) ? username : null;
	};

	const server = createServer((asked, answer) => {
		const login = loginOf(asked);
		if (login === null) return void answer.writeHead(407).end();
		passed.push({ login, target: asked.url ?? '' });
		const headers = { ...asked.headers };
		delete headers['proxy-authorization'];
		const onward = request(asked.url ?? '', { method: asked.method, headers }, (reply) => {
			answer.writeHead(reply.statusCode ?? 502, reply.headers);
			reply.pipe(answer);
		});
		onward.on('error', () => answer.writeHead(502).end());
		asked.pipe(onward);
	});
	server.on('connect', (asked, socket) => {
		const login = loginOf(asked);
		if (login === null)
			return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
		passed.push({ login, target: asked.url ?? '' });
		const { hostname, port } = new URL(`http://${asked.url}`);
		const onward = connect(Number(port), hostname, () => {
			socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			onward.pipe(socket);
			socket.pipe(onward);
		});
		onward.on('error', () => socket.destroy());
		socket.on('error', () => onward.destroy());
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		address: `127.0.0.1:${port}`,
		passed,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
