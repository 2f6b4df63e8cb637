import { measure, type Bounds } from '../answers/bounds';
import { WireError } from '../errors/wireFailure';

/**
 * Reads an answer's body, however n8n hands it over: text as UTF-8.
 *
 * @throws {WireError} `too_large` beyond the bounds, `reset` when it ends early, as it does once the signal fires
 */
export async function readBytes(body: unknown, ends: AbortSignal, bounds: Bounds): Promise<Buffer> {
	if (!isReadable(body)) return within(bounds, bytesOf(body));
	const stop = () => body.destroy();
	ends.addEventListener('abort', stop, { once: true });
	// A signal that fired before is not fired again.
	if (ends.aborted) stop();
	try {
		return await collect(body, bounds);
	} finally {
		ends.removeEventListener('abort', stop);
		body.destroy();
	}
}

/** By its events: an iterator over a stream of one piece costs more than the piece. */
async function collect(body: Readable, bounds: Bounds): Promise<Buffer> {
	return await new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		const tooMuchWith = measure(bounds);
		let ended = false;
		const refuse = (what: string) => {
			reject(tooLarge(what));
			body.destroy();
		};
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
			const what = tooMuchWith(piece);
			if (what === null) chunks.push(piece);
			else refuse(what);
		});
		// What n8n unpacks counts the bytes it was given; packed ones may unpack to nothing for ever.
		body.on('drain', () => {
			if ((body.bytesWritten ?? 0) > bounds.bytes) refuse('while packed');
		});
	});
}

const tooLarge = (what: string) => new WireError('too_large', true, what);
const brokenOff = () => new WireError('reset', true);

function joined(chunks: readonly Buffer[]): Buffer {
	const [first] = chunks;
	return first && chunks.length === 1 ? first : Buffer.concat(chunks);
}

function bytesOf(body: unknown): Buffer {
	if (Buffer.isBuffer(body)) return body;
	if (typeof body === 'string') return Buffer.from(body);
	return Buffer.from(body === undefined ? '' : JSON.stringify(body));
}

function within(bounds: Bounds, bytes: Buffer): Buffer {
	const what = measure(bounds)(bytes);
	if (what !== null) throw tooLarge(what);
	return bytes;
}

interface Readable {
	destroyed: boolean;
	bytesWritten?: number;
	on(event: string, listener: (value: never) => void): unknown;
	destroy(): void;
}

function isReadable(body: unknown): body is Readable {
	return (
		typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroyed' in body
	);
}
