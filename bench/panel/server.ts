import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answersOf } from './answers.ts';
import { limitOf } from './limit.ts';

/**
 * A panel that does next to nothing for an answer, in a process of its own: the practice panel
 * keeps state and logs requests, and would be what is measured. `/50/api/v2` answers after 50 ms,
 * `/0/limited/api/v2` takes 60 requests a minute and says no more than that there is a limit.
 */
const answerOfMany = answersOf(10_000);
const answerOfFew = answersOf(34);
const takes = limitOf(60, 60_000);
let requests = 0;

const server = createServer((request, response) => {
	if (request.method === 'GET') {
		response.end(String(requests));
		requests = 0;
		return;
	}
	requests += 1;
	const [, delay, mode] = request.url?.split('/') ?? [];
	const latency = Number(delay ?? 0);
	let body = '';
	request.setEncoding('latin1');
	request.on('data', (chunk: string) => {
		body += chunk;
	});
	request.on('end', () => {
		const respond = () => {
			const answer = mode === 'few' ? answerOfFew : answerOfMany;
			const text =
				mode !== 'limited' || takes(performance.now())
					? answer(new URLSearchParams(body), mode === 'moving')
					: '{"error":"Rate limit exceeded"}';
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
