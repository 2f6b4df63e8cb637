import { WireError } from '../errors/wireError';

/** Ten times the largest catalogue seen; more is no answer of a panel. */
const largestBytes = 64 * 1024 * 1024;

/**
 * Reads an answer's body, however n8n hands it over: text as UTF-8.
 *
 * @throws {WireError} `too_large` beyond 64 MiB, `reset` when it ends early, as it does once the signal fires
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

/** By its events: an iterator over a stream of one piece costs more than the piece. */
async function collect(body: Readable): Promise<Buffer> {
	return await new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let bytes = 0;
		let ended = false;
		body.on('error', reject);
		body.on('end', () => {
			ended = true;
			resolve(joined(chunks));
		});
		body.on('close', () => {
			if (!ended) reject(brokenOff());
		});
		// What has broken before tells nobody any more.
		if (body.destroyed) reject(brokenOff());
		body.on('data', (chunk: string | Uint8Array) => {
			const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
			bytes += piece.length;
			if (bytes > largestBytes) {
				reject(new WireError('too_large', true, 'over 64 MiB'));
				body.destroy();
			} else {
				chunks.push(piece);
			}
		});
	});
}

const brokenOff = () => new WireError('reset', true);

function joined(chunks: readonly Buffer[]): Buffer {
	const [first] = chunks;
	return first && chunks.length === 1 ? first : Buffer.concat(chunks);
}

interface Readable {
	destroyed: boolean;
	on(event: string, listener: (value: never) => void): unknown;
	destroy(): void;
}

function isReadable(body: unknown): body is Readable {
	return (
		typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroyed' in body
	);
}
