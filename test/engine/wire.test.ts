import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FaultRequest } from '../support/panel';
import { practice } from '../support/practice';

const lab = practice();
const onError = 'continueRegularOutput';
const once = { options: { maxRetries: 0 } };
const servers: Server[] = [];
afterEach(async () => {
	await Promise.all(servers.splice(0).map(closed));
});

const closed = async (server: Server) =>
	await new Promise<void>((resolve) => {
		server.closeAllConnections();
		server.close(() => resolve());
	});

async function listening(server: Server): Promise<string> {
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const balance: RequestListener = (_request, response) =>
	void response.end('{"balance":"1.5","currency":"USD"}');

async function failing(fault: FaultRequest, parameters = once) {
	lab.panel.control.fault({ times: 'always', ...fault });
	const { main } = await lab.run('balance.get', parameters, { onError });
	expect(main).toHaveLength(1);
	return main[0]?.json;
}

const unreadable: Array<[name: string, fault: FaultRequest, category: string, words: RegExp]> = [
	['an HTML page', { kind: 'html' }, 'unreadable', /bot challenge/],
	['an empty answer', { kind: 'empty' }, 'unreadable', /empty|nothing/i],
	['a truncated answer', { kind: 'truncated' }, 'unreadable', /cut off/],
	['wrong JSON', { kind: 'wrongJson' }, 'unreadable', /./],
	['a body cut in the middle', { kind: 'cutMidBody' }, 'network', /broke off/],
	['a line cut before the answer', { kind: 'cut' }, 'network', /broke off/],
	[
		'a page under status 500',
		{ kind: 'status', status: 500, body: '<html>x</html>' },
		'panel',
		/./,
	],
];

test.each(unreadable)('%s ends in one clear error', async (_name, fault, category, words) => {
	expect(await failing(fault)).toMatchObject({
		error: expect.stringMatching(words),
		message: expect.stringMatching(/^[A-Z].+\.$/),
		details: { action: 'balance', category, outcome: 'unknown' },
	});
});

const odd: Array<[name: string, fault: FaultRequest]> = [
	['with a byte order mark', { kind: 'bom' }],
	['behind a PHP warning', { kind: 'phpWarning' }],
	['that calls itself HTML', { kind: 'textHtml' }],
	['that comes in drops', { kind: 'slowBody', ms: 100 }],
];

test.each(odd)('an answer %s is read', async (_name, fault) => {
	lab.panel.control.fault({ ...fault, times: 'always' });
	const { main } = await lab.run('balance.get', once);
	expect(main).toMatchObject([{ json: { balance: expect.any(Number), currency: 'USD' } }]);
	expect(lab.panel.control.requests()).toMatchObject([{ answered: fault.kind }]);
});

test('an answer that comes late is waited for', async () => {
	lab.panel.control.fault({ kind: 'latency', ms: 300 });
	const { main } = await lab.run('balance.get', once);
	expect(main).toHaveLength(1);
	expect(lab.panel.control.requestCount()).toBe(1);
});

test('an answer of 300 MB is refused in bounded memory', async () => {
	lab.panel.control.fault({ kind: 'huge', bytes: 300_000_000, times: 'always' });
	const before = process.memoryUsage().rss;
	let most = before;
	const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
	const { main } = await lab.run('balance.get', once, { onError });
	clearInterval(watch);
	expect(main).toMatchObject([
		{ json: { error: expect.stringMatching(/too large/), details: { category: 'unreadable' } } },
	]);
	expect(lab.panel.control.requestCount()).toBe(1);
	expect((most - before) / 1_000_000).toBeLessThan(250);
});

test.each([
	['never begins', { kind: 'hang' }],
	['never ends', { kind: 'slowBody', ms: 60_000 }],
] as const)('an answer that %s ends at the time limit', async (_name, fault) => {
	const started = performance.now();
	const json = await failing(fault, { options: { maxRetries: 0, timeout: 1 } as never });
	expect(json).toMatchObject({
		error: expect.stringMatching(/in time/),
		details: { category: 'network', outcome: 'unknown' },
	});
	expect(performance.now() - started).toBeLessThan(5000);
});

test('a redirect is not followed: the key would travel along', async () => {
	let followed = 0;
	const elsewhere = createServer((_request, response) => {
		followed += 1;
		response.end('{"balance":"1"}');
	});
	const to = `http://${await listening(elsewhere)}/api/v2`;
	for (const status of [301, 302, 307, 308]) {
		lab.panel.control.clearFaults();
		expect(await failing({ kind: 'redirect', to, status })).toMatchObject({
			error: expect.stringContaining(`HTTP ${status}`),
			message: expect.stringContaining('API URL'),
		});
	}
	expect(followed).toBe(0);
	expect(lab.panel.control.requestCount()).toBe(4);
});

test('a refused connection never left, and is repeated', async () => {
	const server = createServer(balance);
	const address = await listening(server);
	await closed(servers.pop() ?? server);
	const credential = lab.panel.credential('standard', { apiUrl: `http://${address}/api/v2` });
	const parameters = { options: { maxRetries: 1 } };
	const { main } = await lab.run('balance.get', parameters, { onError, credential });
	expect(main).toMatchObject([
		{
			json: {
				error: 'The panel refused the connection',
				details: { category: 'network', outcome: 'not_sent' },
			},
		},
	]);
});

test('an unknown host never left', async () => {
	const apiUrl = 'http://no-such-panel.invalid/api/v2';
	const credential = lab.panel.credential('standard', { apiUrl });
	const { main } = await lab.run('balance.get', once, { onError, credential });
	expect(main).toMatchObject([
		{
			json: {
				error: expect.stringMatching(/^The panel's address was not found/),
				details: { category: 'network', outcome: 'not_sent' },
			},
		},
	]);
});

describe('a panel with a certificate of its own making', () => {
	const fixture = (name: string) => readFileSync(join(__dirname, '../fixtures/tls', name));
	const secured = async () =>
		await listening(
			createTlsServer(
				{ key: fixture('self-signed.key.pem'), cert: fixture('self-signed.cert.pem') },
				balance,
			),
		);

	test('is refused before anything is sent', async () => {
		const apiUrl = `https://${await secured()}/api/v2`;
		const credential = lab.panel.credential('standard', { apiUrl });
		const { main } = await lab.run('balance.get', once, { onError, credential });
		expect(main).toMatchObject([
			{
				json: {
					error: expect.stringMatching(/^The secure connection to the panel/),
					details: { category: 'network', outcome: 'not_sent' },
				},
			},
		]);
	});

	test('is read when the credential ignores SSL issues', async () => {
		const apiUrl = `https://${await secured()}/api/v2`;
		const credential = lab.panel.credential('standard', { apiUrl, ignoreSslIssues: true });
		const { main } = await lab.run('balance.get', once, { credential });
		expect(main).toMatchObject([{ json: { balance: 1.5, currency: 'USD' } }]);
	});
});

test.each([
	['form', 'application/x-www-form-urlencoded', 'subpro'],
	['json', 'application/json', 'standard'],
] as const)('parameters go out as %s, the key among them', async (bodyFormat, type, profile) => {
	const { orders = [] } = lab.panel.control.seed(profile, { orders: 2 });
	const credential = lab.panel.credential(profile, { bodyFormat });
	const orderId = orders.join(' ');
	const { main, thrown } = await lab.run('order.get', { orderId }, { credential });
	expect(thrown).toBeUndefined();
	expect(main.map(({ json }) => json.orderId)).toEqual(orders.map(String));
	expect(lab.panel.control.requests()).toMatchObject([
		{ contentType: expect.stringContaining(type), params: { orders: orders.join(',') } },
	]);
});

test.each([
	['the address with a slash at its end', (origin: string) => `${origin}/`, '/api/v2'],
	['the bare address', (origin: string) => origin, '/api/v2'],
	['the whole URL', (origin: string) => `${origin}/v3/api.php`, '/v3/api.php'],
])('%s in the credential means the panel’s API', async (_name, typed, path) => {
	const paths: Array<string | undefined> = [];
	const server = createServer((request, response) => {
		paths.push(`${request.method} ${request.url}`);
		balance(request, response as never);
	});
	const apiUrl = typed(`http://${await listening(server)}`);
	const { thrown } = await lab.run('balance.get', once, { credential: { apiUrl, apiKey: 'abcd' } });
	expect(thrown).toBeUndefined();
	expect(paths).toEqual([`POST ${path}`]);
});
