import { WireError } from '../protocol/transport';

/** Ten times the largest catalogue seen; more is no answer of a panel. */
const largestBytes = 64 * 1024 * 1024;

/**
 * Reads an answer's body as text, however n8n hands it over.
 *
 * @throws {WireError} `too_large` beyond 64 MiB, `timeout` when the signal fires first
 */
export async function readText(body: unknown, ends: AbortSignal): Promise<string> {
	if (typeof body === 'string') return body;
	if (Buffer.isBuffer(body)) return body.toString('utf8');
	if (!isReadable(body)) return body === undefined ? '' : JSON.stringify(body);
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

async function collect(body: Readable): Promise<string> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	for await (const chunk of body) {
		const piece = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk);
		bytes += piece.length;
		if (bytes > largestBytes) throw new WireError('too_large', true, 'over 64 MiB');
		chunks.push(piece);
	}
	return Buffer.concat(chunks).toString('utf8');
}

interface Readable extends AsyncIterable<string | Uint8Array> {
	destroy(): void;
}

function isReadable(body: unknown): body is Readable {
	return (
		typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body
	);
}
