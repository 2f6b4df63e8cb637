import { measure, type Bounds } from '../answers/bounds';
import { WireError } from '../errors/unanswered';

/**
 * Reads an answer's body, however n8n hands it over: a stream, bytes, a text, or parsed already.
 *
 * @param ends a stream that lasts until this fires is broken off
 * @throws {WireError} `too_large` beyond the bounds, `reset` when a stream ends early
 */
export async function readBytes(body: unknown, ends: AbortSignal, bounds: Bounds): Promise<Buffer> {
	if (!isReadable(body)) {
		const bytes = bytesOf(body);
		const tooMuch = measure(bounds)(bytes);
		if (tooMuch !== null) throw tooLarge(tooMuch);
		return bytes;
	}
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

/**
 * Listens to the stream's events, because most answers come in one piece, for which an iterator over
 * the stream would cost more than all the rest of the reading.
 */
async function collect(body: Readable, bounds: Bounds): Promise<Buffer> {
	return await new Promise((resolve, reject) => {
		const pieces: Buffer[] = [];
		const tooMuchWith = measure(bounds);
		const breakOff = () => reject(new WireError('reset', true));
		let hasEnded = false;
		const refuse = (tooMuch: string) => {
			reject(tooLarge(tooMuch));
			body.destroy();
		};
		body.on('error', reject);
		body.on('end', () => {
			hasEnded = true;
			// Most answers are one piece: copies of 1000 of them would be megabytes until they are collected.
			const [first] = pieces;
			resolve(first && pieces.length === 1 ? first : Buffer.concat(pieces));
		});
		body.on('close', () => {
			if (!hasEnded) breakOff();
		});
		// A stream that broke before has no more events, and would be waited for without end.
		if (body.destroyed) breakOff();
		body.on('data', (chunk: string | Uint8Array) => {
			const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
			const tooMuch = tooMuchWith(piece);
			if (tooMuch === null) pieces.push(piece);
			else refuse(tooMuch);
		});
		// Where n8n unpacks an answer, megabytes of packed bytes may unpack to nothing, on and on: no
		// piece comes, but the stream tells how many bytes it was given.
		body.on('drain', () => {
			if ((body.bytesWritten ?? 0) > bounds.bytes) refuse('while packed');
		});
	});
}

const tooLarge = (what: string) => new WireError('too_large', true, what);

function bytesOf(body: unknown): Buffer {
	if (Buffer.isBuffer(body)) return body;
	if (typeof body === 'string') return Buffer.from(body);
	return Buffer.from(body === undefined ? '' : JSON.stringify(body));
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
