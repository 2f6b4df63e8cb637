import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bombs, packings } from './made.ts';

/** A panel in a process of its own, whose answer to everything is the bomb that was named last. */
let answer: { packing: string; bytes: Buffer } = { packing: 'identity', bytes: Buffer.of() };

const server = createServer((request, response) => {
	request.resume();
	response.setHeader('content-type', 'application/json');
	if (answer.packing !== 'identity') response.setHeader('content-encoding', answer.packing);
	// Who has read enough hangs up.
	response.on('error', () => {});
	response.end(answer.bytes);
});
server.listen(0, '127.0.0.1', () => {
	process.send?.({ port: (server.address() as AddressInfo).port });
});

process.on('message', ({ bomb, packing }: { bomb: string; packing: string }) => {
	const plain = bombs[bomb]?.() ?? Buffer.of();
	answer = { packing, bytes: packings[packing]?.(plain) ?? plain };
	process.send?.({ bytes: answer.bytes.length });
});
process.once('disconnect', () => process.exit(0));
