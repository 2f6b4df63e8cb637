import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const size = 63 * 1024 * 1024;

const filled = (open: string, piece: string, close: string) =>
	Buffer.concat([
		Buffer.from(open),
		Buffer.alloc(size - open.length - close.length, piece),
		Buffer.from(close),
	]);

/** What 63 MiB of JSON can hold. */
export const bombs: Readonly<Record<string, () => Buffer>> = {
	objects: () => filled('[', '{},', '{}]'),
	arrays: () => filled('[', '[],', '[]]'),
	numbers: () => filled('[', '1,', '1]'),
	'one string': () => filled('{"balance":"', 'x', '"}'),
	'a name for each value': () => filled('{', '"a":1,', '"a":1}'),
	'nesting of lists': () => filled('', '[', ''),
	'nesting of objects': () => filled('', '{"a":', ''),
	'objects behind a lone quote': () => filled('Warning: "\n[', '{},', '{}]'),
};

const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };

export const packings: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
	identity: (bytes) => bytes,
	gzip: (bytes) => gzipSync(bytes, { level: 6 }),
	br: (bytes) => brotliCompressSync(bytes, quickly),
};
