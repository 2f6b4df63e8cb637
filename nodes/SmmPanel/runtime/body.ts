import { WireError } from '../protocol/transport';

/** Ten times the largest catalogue seen; more is no answer of a panel. */
const largestBytes = 64 * 1024 * 1024;

/**
 * Reads an answer's body, however n8n hands it over: text as UTF-8.
 *
 * @throws {WireError} `too_large` beyond 64 MiB, `timeout` when the signal fires first
 */
export async function readBytes(body: unknown, ends: AbortSignal): Promise<Buffer> {
	if (Buffer.isBuffer(body)) return body;
	if (typeof body === 'string') return Buffer.from(body);
	if (!isReadable(body)) return Buffer.from(body === undefined ? '' : JSON.stringify(body));
	const stop = () => body.destroy();
	ends.addEventListener('abort', stop, { once: true });
	// A signal that fired before is not fired again.
	if (ends.aborted) stop();
	try {
		return await collect(body);
	} finally {
		ends.removeEventListener('abort', stop);
		body.destroy();
	}
}

async function collect(body: Readable): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	for await (const chunk of body) {
		const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
		bytes += piece.length;
		if (bytes > largestBytes) throw new WireError('too_large', true, 'over 64 MiB');
		chunks.push(piece);
	}
	return Buffer.concat(chunks);
}

interface Readable extends AsyncIterable<string | Uint8Array> {
	destroy(): void;
}

function isReadable(body: unknown): body is Readable {
	return (
		typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body
	);
}
