import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { practice } from '../support/practice';
import { bombs, packings } from '../bombs/made';
import { watched } from '../bombs/watch';

const lab = practice();
const onError = 'continueErrorOutput';
let server: Server;
let answer: (params: URLSearchParams) => { packing: string; bytes: Buffer };

beforeAll(async () => {
	server = createServer((request, response) => {
		let sent = '';
		request.on('data', (chunk) => (sent += String(chunk)));
		request.on('end', () => {
			const { packing, bytes } = answer(new URLSearchParams(sent));
			response.setHeader('content-type', 'application/json');
			if (packing !== 'identity') response.setHeader('content-encoding', packing);
			response.on('error', () => {});
			response.end(bytes);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

const credential = () => ({
	apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v2`,
	apiKey: 'a-key-of-the-practice-panel',
});
const once = { options: { maxRetries: 0 } };
const custom = { action: 'list', safeToRepeat: true, ...once };

/** Every bomb in every packing: `npm run bombs`. */
const rows = [
	...Object.keys(bombs).map((bomb) => ({ bomb, packing: 'gzip' })),
	{ bomb: 'objects', packing: 'br' },
	{ bomb: 'objects', packing: 'identity' },
];

const packed = (bomb: string, packing: string) =>
	packings[packing]?.(bombs[bomb]?.() ?? Buffer.of()) ?? Buffer.of();

describe.each(rows)('63 MiB of $bomb, sent as $packing', ({ bomb, packing }) => {
	let bytes: Buffer = Buffer.of();
	beforeAll(() => void (bytes = packed(bomb, packing)));
	afterAll(() => void (bytes = Buffer.of()));

	// How long the event loop stands still hangs on the machine: `npm run bombs` measures that.
	test.each([
		['service.getAll', { returnAll: true, ...once }],
		['api.call', custom],
	])('end in one clear error of %s, and little memory', async (name, parameters) => {
		answer = () => ({ packing, bytes });
		const { result, grownMb } = await watched(
			async () => await lab.run(name, parameters, { onError, credential: credential() }),
		);
		expect(result.main).toEqual([]);
		expect(result.error).toMatchObject([
			{
				json: {
					error: expect.stringMatching(
						/^The answer of the panel was too large to read \(over \d+ (?:MiB|values|entries)\)/,
					),
					details: { category: 'unreadable', outcome: 'unknown' },
				},
			},
		]);
		expect(grownMb).toBeLessThan(400);
	});
});

test('a purchase that is answered so is in doubt, and those beside it live', async () => {
	const bytes = packed('objects', 'gzip');
	answer = (params) =>
		params.get('link')?.endsWith('2')
			? { packing: 'gzip', bytes }
			: { packing: 'identity', bytes: Buffer.from('{"order":4711}') };
	const items = [1, 2, 3].map((at) => ({ json: { link: `https://example.com/${at}` } }));
	const parameters = {
		service: { __rl: true, mode: 'id', value: '1' },
		orderFields: { mappingMode: 'defineBelow', value: { link: '={{ $json.link }}', quantity: 10 } },
		...once,
	};
	const { main, error } = await lab.run('order.create', parameters, {
		items,
		onError,
		credential: credential(),
	} as never);
	expect(main.map(({ json }) => json.orderId)).toEqual(['4711', '4711']);
	expect(error).toMatchObject([
		{
			json: {
				error: expect.stringContaining('whether it was carried out is not known'),
				details: { action: 'add', category: 'unreadable', outcome: 'unknown' },
			},
		},
	]);
});

test('a catalogue of 100,000 services is read', async () => {
	const services = Array.from({ length: 100_000 }, (_, at) => ({
		service: at + 1,
		name: `Instagram Followers ${at} [Max 1M] [Speed: 10K/day] [Refill 30D]`,
		type: 'Default',
		category: 'Instagram, all countries',
		rate: '0.90',
		min: 50,
		max: 10000,
		refill: true,
		cancel: false,
	}));
	const bytes = Buffer.from(JSON.stringify(services));
	expect(bytes.length).toBeGreaterThan(15_000_000);
	answer = () => ({ packing: 'gzip', bytes: packings.gzip?.(bytes) ?? bytes });
	// The last of them alone comes out: n8n takes longer over 100,000 items than the node.
	const parameters = { returnAll: true, filters: { search: '99999 100000' }, ...once };
	const { main, error } = await lab.run('service.getAll', parameters, {
		onError,
		credential: credential(),
	});
	expect(error).toEqual([]);
	expect(main).toMatchObject([{ json: { serviceId: '100000' } }]);
});
