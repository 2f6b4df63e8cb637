import { WireError } from '../errors/unanswered';

/** How much of an answer is read. More is no panel's answer, and could bring n8n down. */
export interface Bounds {
	/** As sent, and unpacked. */
	bytes: number;
	/** Numbers, texts, objects and lists. */
	values: number;
	/** Entries of lists, and objects: they take more memory than their text. Empty ones count twice. */
	entries: number;
}

/** A count for what stands between quotes and one for all else. */
type Sides = [outside: number, inside: number];

const megabyte = 1024 * 1024;
/** Twice what 100,000 services take. */
const ofCatalogue: Bounds = { bytes: 32 * megabyte, values: 3_000_000, entries: 500_000 };
const usual: Bounds = { bytes: 4 * megabyte, values: 300_000, entries: 100_000 };

export function boundsOf(isCatalogue: boolean): Bounds {
	return isCatalogue ? ofCatalogue : usual;
}

/**
 * Counts what an answer holds, piece by piece as it comes: once it is parsed it would be too late.
 * Gives what there is too much of, such as `over 32 MiB`, or null.
 */
export function measure({ bytes, values, entries }: Bounds): (piece: Uint8Array) => string | null {
	let read = 0;
	let first = 0;
	let escaped = false;
	/** 1 between quotes. */
	let quoted: 0 | 1 = 0;
	const commas: Sides = [0, 0];
	const colons: Sides = [0, 0];
	const opened: Sides = [0, 0];
	const tooMuch = (side: 0 | 1) => {
		const found = commas[side] + opened[side];
		if (found > values) return `over ${values} values`;
		const inLists = found - colons[side];
		return Math.max(inLists, opened[side]) > entries ? `over ${entries} entries` : null;
	};
	return (piece) => {
		read += piece.length;
		if (read > bytes) return `over ${bytes / megabyte} MiB`;
		// No `for … of`: until this is compiled, its iterator makes an object for each byte.
		for (let at = 0; at < piece.length; at += 1) {
			const byte = piece[at] ?? 0;
			if (first === 0 && byte > 0x20) first = byte;
			if (escaped) escaped = false;
			else if (byte === 0x5c) escaped = true;
			else if (byte === 0x22) quoted = quoted === 0 ? 1 : 0;
			else if (byte === 0x2c) commas[quoted] += 1;
			else if (byte === 0x3a) colons[quoted] += 1;
			else if (byte === 0x7b || byte === 0x5b) opened[quoted] += 1;
		}
		// After a lone quote in a warning before the JSON, what seems to stand between quotes is the JSON.
		const isJson = first === 0x7b || first === 0x5b;
		return tooMuch(0) ?? (isJson ? null : tooMuch(1));
	};
}

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
