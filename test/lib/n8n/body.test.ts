import { PassThrough, pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { readBytes } from '../../../lib/n8n/body';
import { WireError } from '../../../lib/errors/unanswered';

const never = new AbortController().signal;
const bounds = { bytes: 1024 * 1024, values: 1000, entries: 500 };
const textOf = async (body: unknown) => String(await readBytes(body, never, bounds));

test.each<[string, unknown, string]>([
	['a text', '{"order":1}', '{"order":1}'],
	['bytes', Buffer.from('Đã'), 'Đã'],
	['an object n8n has parsed already', { order: 1 }, '{"order":1}'],
	['a list', [1], '[1]'],
	['nothing', undefined, ''],
	['null', null, 'null'],
])('%s is read', async (_name, body, text) => expect(await textOf(body)).toBe(text));

test('a stream is read to its end, and a letter cut in two is whole again', async () => {
	const bytes = Buffer.from('{"message":"Đã tạo"}');
	const pieces = [...bytes].map((byte) => Buffer.from([byte]));
	expect(await textOf(Readable.from(pieces))).toBe('{"message":"Đã tạo"}');
	expect(await textOf(Readable.from(['a', 'b']))).toBe('ab');
});

test('a stream of more than its bound is not read to its end', async () => {
	const piece = Buffer.alloc(100_000, 'x');
	let given = 0;
	const endless = Readable.from(
		(function* () {
			for (;;) {
				given += 1;
				yield piece;
			}
		})(),
	);
	await expect(readBytes(endless, never, bounds)).rejects.toEqual(
		new WireError('too_large', true, 'over 1 MiB'),
	);
	expect(given).toBeLessThan(100);
	expect(endless.destroyed).toBe(true);
});

test('a stream that unpacks to nothing, on and on, is not read to its end', async () => {
	const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
	const emptyBlocks = Buffer.alloc(100_000, Buffer.from([0, 0, 0, 0xff, 0xff]));
	let given = 0;
	const packed = Readable.from(
		(function* () {
			yield header;
			for (;;) {
				given += 1;
				yield emptyBlocks;
			}
		})(),
	);
	const unpacked = createGunzip();
	pipeline(packed, unpacked, () => {});
	await expect(readBytes(unpacked, never, bounds)).rejects.toHaveProperty('problem', 'too_large');
	expect(given).toBeLessThan(100);
});

test.each([
	['a text', `[${'1,'.repeat(1001)}1]`],
	['bytes', Buffer.from(`[${'{},'.repeat(501)}1]`)],
	['a list that n8n has parsed', Array.from({ length: 501 }, () => 1)],
])('%s with more than its bound is refused', async (_, body) => {
	await expect(readBytes(body, never, bounds)).rejects.toHaveProperty('problem', 'too_large');
});

test('a stream that breaks breaks the reading', async () => {
	const body = new PassThrough();
	const reading = readBytes(body, never, bounds);
	body.destroy(Object.assign(new Error('x'), { code: 'ECONNRESET' }));
	await expect(reading).rejects.toHaveProperty('code', 'ECONNRESET');
});

describe('a stream that stalls ends with the signal', () => {
	test('fired while it is read', async () => {
		const controller = new AbortController();
		const body = new PassThrough();
		body.write('{"order":');
		const reading = readBytes(body, controller.signal, bounds);
		controller.abort();
		await expect(reading).rejects.toThrow();
		expect(body.destroyed).toBe(true);
	});

	test('fired before', async () => {
		const body = new PassThrough();
		await expect(readBytes(body, AbortSignal.abort(), bounds)).rejects.toThrow();
		expect(body.destroyed).toBe(true);
	});
});

describe('a stream that ends early', () => {
	test('breaks the reading when it is closed without an error', async () => {
		const body = new PassThrough();
		body.write('{"order":');
		const reading = readBytes(body, never, bounds);
		body.destroy();
		await expect(reading).rejects.toEqual(new WireError('reset', true));
	});

	test.each([
		['closed', undefined],
		['broken', new Error('x')],
	])('breaks the reading when it was %s before', async (_, error) => {
		const body = new PassThrough();
		body.on('error', () => {});
		body.destroy(error);
		await new Promise((resolve) => body.once('close', resolve));
		await expect(readBytes(body, never, bounds)).rejects.toEqual(new WireError('reset', true));
	});

	test('breaks the reading when it is just breaking, and its late error nothing else', async () => {
		const body = new PassThrough();
		body.destroy(new Error('x'));
		await expect(readBytes(body, never, bounds)).rejects.toEqual(new WireError('reset', true));
	});
});
