import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';

const fixture = (name: string) => readFileSync(join(__dirname, '../fixtures/tls', name));

/** What comes over the line in place of an answer, when the request was read and carried out. */
export type LineFault = Buffer | 'cut' | 'reset';

export interface SecureFront {
	/** The panel behind it, as `https://host:port/...`. */
	url(of: string): string;
	close(): Promise<void>;
}

/**
 * A panel behind TLS: requests are read and handed on to a plain one, and the answer comes back,
 * unless `fault` says what to put on the line instead, past the encryption.
 */
export async function startSecureFront(
	version: 'TLSv1.2' | 'TLSv1.3',
	fault: (body: string) => LineFault | null,
): Promise<SecureFront> {
	const lines = new Map<number, Socket>();
	let plain = new URL('http://127.0.0.1');
	const secure = createSecureServer(
		{
			key: fixture('self-signed.key.pem'),
			cert: fixture('self-signed.cert.pem'),
			minVersion: version,
			maxVersion: version,
		},
		(asked, answer) => {
			void (async () => {
				const body = await read(asked);
				const { method, headers, url = '' } = asked;
				const onward = request(new URL(url, plain), { method, headers });
				onward.end(body);
				const [reply] = (await once(onward, 'response')) as [IncomingMessage];
				const text = await read(reply);
				const found = fault(body);
				if (found === null) return void answer.writeHead(reply.statusCode ?? 502).end(text);
				strike(lines.get(asked.socket.remotePort ?? 0), found);
			})().catch(() => answer.destroy());
		},
	);
	await listening(secure);
	const line = createServer((client) => {
		const inner = connect(portOf(secure), '127.0.0.1', () => {
			lines.set(inner.localPort ?? 0, client);
			client.pipe(inner).pipe(client);
		});
		for (const each of [client, inner]) each.on('error', () => undefined);
		client.on('close', () => inner.destroy());
	});
	await listening(line);
	return {
		url(of) {
			plain = new URL(of);
			return `https://127.0.0.1:${portOf(line)}${plain.pathname}`;
		},
		async close() {
			secure.closeAllConnections();
			for (const each of lines.values()) each.destroy();
			await Promise.all([secure, line].map(async (each) => await closed(each)));
		},
	};
}

function strike(line: Socket | undefined, fault: LineFault): void {
	if (fault === 'cut') line?.destroy();
	else if (fault === 'reset') line?.resetAndDestroy();
	else line?.end(fault);
}

async function read(message: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of message) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString();
}

async function listening(server: Server): Promise<void> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
}

async function closed(server: Server): Promise<void> {
	await new Promise<void>((resolve) => server.close(() => resolve()));
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;
