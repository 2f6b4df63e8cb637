import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answersOf } from './answers.ts';

/**
 * A panel that does next to nothing for an answer, in a process of its own: the practice panel
 * keeps state and logs requests, and would be what is measured. `/50/api/v2` answers after 50 ms.
 */
const answer = answersOf(10_000);
let requests = 0;

const server = createServer((request, response) => {
	if (request.method === 'GET') {
		response.end(String(requests));
		requests = 0;
		return;
	}
	requests += 1;
	const [, delay, moving] = request.url?.split('/') ?? [];
	const latency = Number(delay ?? 0);
	let body = '';
	request.setEncoding('latin1');
	request.on('data', (chunk: string) => {
		body += chunk;
	});
	request.on('end', () => {
		const respond = () => {
			const text = answer(new URLSearchParams(body), moving === 'moving');
			const length = Buffer.byteLength(text);
			response.writeHead(200, { 'content-type': 'application/json', 'content-length': length });
			response.end(text);
		};
		if (latency > 0) setTimeout(respond, latency);
		else respond();
	});
});

server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
	const { port } = server.address() as AddressInfo;
	process.send?.({ origin: `http://127.0.0.1:${port}` });
});
process.once('disconnect', () => process.exit(0));
