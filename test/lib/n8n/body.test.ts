import { PassThrough, Readable } from 'node:stream';
import { readBytes } from '../../../lib/n8n/body';
import { WireError } from '../../../lib/errors/wireError';

const never = new AbortController().signal;
const textOf = async (body: unknown) => String(await readBytes(body, never));

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

test('a stream of more than 64 MiB is not read to its end', async () => {
	const megabyte = Buffer.alloc(1024 * 1024, 'x');
	let given = 0;
	const endless = Readable.from(
		(function* () {
			for (;;) {
				given += 1;
				yield megabyte;
			}
		})(),
	);
	await expect(readBytes(endless, never)).rejects.toEqual(
		new WireError('too_large', true, 'over 64 MiB'),
	);
	expect(given).toBeLessThan(100);
	expect(endless.destroyed).toBe(true);
});

test('a stream that breaks breaks the reading', async () => {
	const body = new PassThrough();
	const reading = readBytes(body, never);
	body.destroy(Object.assign(new Error('x'), { code: 'ECONNRESET' }));
	await expect(reading).rejects.toHaveProperty('code', 'ECONNRESET');
});

describe('a stream that stalls ends with the signal', () => {
	test('fired while it is read', async () => {
		const controller = new AbortController();
		const body = new PassThrough();
		body.write('{"order":');
		const reading = readBytes(body, controller.signal);
		controller.abort();
		await expect(reading).rejects.toThrow();
		expect(body.destroyed).toBe(true);
	});

	test('fired before', async () => {
		const body = new PassThrough();
		await expect(readBytes(body, AbortSignal.abort())).rejects.toThrow();
		expect(body.destroyed).toBe(true);
	});
});

describe('a stream that ends early', () => {
	test('breaks the reading when it is closed without an error', async () => {
		const body = new PassThrough();
		body.write('{"order":');
		const reading = readBytes(body, never);
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
		await expect(readBytes(body, never)).rejects.toEqual(new WireError('reset', true));
	});

	test('breaks the reading when it is just breaking, and its late error nothing else', async () => {
		const body = new PassThrough();
		body.destroy(new Error('x'));
		await expect(readBytes(body, never)).rejects.toEqual(new WireError('reset', true));
	});
});
