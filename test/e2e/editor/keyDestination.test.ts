import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { runWorkflow } from '../../../scripts/n8n/execution.ts';
import { createRest } from '../../../scripts/n8n/rest.ts';
import { takeOver } from '../examples/support/handover.ts';

const { url, session, runtime } = takeOver();
const rest = createRest(url, session);
const apiKey = 'k3y-that-may-go-nowhere-else-4711';

interface Place {
	origin: string;
	/** All that came in, line by line. */
	heard: string[];
	server: Server;
}

/** Redirects with the status that is asked for, and else answers as a panel. */
async function place(redirectTo: () => string): Promise<Place> {
	const heard: string[] = [];
	const server = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk) => (body += String(chunk)));
		request.on('end', () => {
			heard.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)} ${body}`);
			const status = Number(/[?&]to=(\d{3})/.exec(request.url ?? '')?.[1] ?? 200);
			const headers = status === 200 ? {} : { location: redirectTo() };
			response.writeHead(status, { 'content-type': 'application/json', ...headers });
			response.end('{"balance":"1.5","currency":"USD"}');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { origin: `http://127.0.0.1:${port}`, heard, server };
}

let elsewhere: Place;
let panel: Place;
beforeAll(async () => {
	elsewhere = await place(() => 'http://127.0.0.1:1/');
	panel = await place(() => `${elsewhere.origin}/api/v2`);
});
beforeEach(() => void [panel, elsewhere].forEach(({ heard }) => heard.splice(0)));
afterAll(() => [panel, elsewhere].forEach(({ server }) => server.close()));

const credentialOf = async (apiUrl: string) =>
	await rest.post(
		'/credentials',
		{ name: `Panel ${randomUUID()}`, type: 'smmPanelApi', data: { apiUrl, apiKey } },
		z.object({ id: z.string(), name: z.string() }),
	);

interface Step {
	name: string;
	type: string;
	typeVersion: number;
	parameters: object;
}

/** The steps in a row, each fed with one item; a step that fails hands on why. */
async function runSteps(apiUrl: string, steps: Step[]) {
	const { id, name } = await credentialOf(apiUrl);
	const start = {
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		parameters: {},
	};
	const nodes = [start, ...steps].map((step, at) => ({
		...step,
		id: randomUUID(),
		position: [at * 200, 0],
		...(at > 0
			? { onError: 'continueRegularOutput', credentials: { smmPanelApi: { id, name } } }
			: {}),
	}));
	const targets = steps.map((step) => ({ node: step.name, type: 'main', index: 0 }));
	const workflow = await rest.post(
		'/workflows',
		{ name: `Key ${randomUUID()}`, nodes, connections: { Start: { main: [targets] } } },
		z.object({ id: z.string() }),
	);
	return await runWorkflow(rest, {
		runtime,
		workflowId: workflow.id,
		trigger: 'Start',
		timeoutMs: 120_000,
	});
}

const field = { parameters: [{ name: 'action', value: 'balance' }] };
const shapes = [
	{ shape: 'GET', more: { method: 'GET' } },
	{ shape: 'GET with a query', more: { method: 'GET', sendQuery: true, queryParameters: field } },
	{ shape: 'POST', more: { method: 'POST' } },
	...['form-urlencoded', 'json', 'multipart-form-data'].map((contentType) => ({
		shape: contentType,
		more: { method: 'POST', sendBody: true, contentType, bodyParameters: field },
	})),
	{
		shape: 'PUT',
		more: { method: 'PUT', sendBody: true, contentType: 'json', bodyParameters: field },
	},
];

const httpRequest = (name: string, to: string, more: object, options: object = {}): Step => ({
	name,
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	parameters: {
		url: to,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'smmPanelApi',
		options,
		...more,
	},
});

const following = { redirect: { redirect: { followRedirects: true, maxRedirects: 5 } } };

test('an HTTP Request step gets the key to the panel, however it sends', async () => {
	const steps = shapes.map(({ shape, more }) => httpRequest(shape, `${panel.origin}/api/v2`, more));
	const execution = await runSteps(panel.origin, steps);
	expect(execution.error).toBeUndefined();
	for (const { shape } of shapes) {
		expect([shape, execution.itemsOf(shape)]).toEqual([
			shape,
			[{ balance: '1.5', currency: 'USD' }],
		]);
	}
	expect(panel.heard).toHaveLength(shapes.length);
	for (const line of panel.heard) expect(line).toContain(apiKey);
});

test('an HTTP Request step gets the key to no other address', async () => {
	const others = ['/api/v2', '/', '/upload'].map((path) => elsewhere.origin + path);
	const own = ['/', '/upload', '/api/v2/echo'].map((path) => panel.origin + path);
	const steps = [...others, ...own].flatMap((to) =>
		shapes.map(({ shape, more }) => httpRequest(`${shape} to ${to}`, to, more)),
	);
	const proxied = httpRequest('proxied', `${panel.origin}/api/v2`, {}, { proxy: elsewhere.origin });
	const hosted = httpRequest('hosted', `${panel.origin}/api/v2`, {
		sendHeaders: true,
		headerParameters: { parameters: [{ name: 'Host', value: 'evil.example' }] },
	});
	const all = [...steps, proxied, hosted];
	const execution = await runSteps(panel.origin, all);
	expect([...panel.heard, ...elsewhere.heard]).toEqual([]);
	for (const { name } of all) {
		const said = JSON.stringify(execution.itemsOf(name));
		expect(said).toContain('The API key was not sent');
		expect(said).not.toContain(apiKey);
	}
});

test.each([301, 302, 303, 307, 308])('HTTP %i leads the key nowhere', async (status) => {
	const to = `${panel.origin}/api/v2?to=${status}`;
	const http = shapes.flatMap(({ shape, more }) => [
		httpRequest(shape, to, more),
		httpRequest(`${shape}, following`, to, more, following),
	]);
	const node = {
		name: 'Balance',
		type: 'n8n-nodes-smm-panel.smmPanel',
		typeVersion: 1,
		parameters: { resource: 'balance', operation: 'get', options: { maxRetries: 0 } },
	};
	const execution = await runSteps(to, [...http, node]);
	expect(panel.heard.length).toBe(http.length + 1);
	expect(elsewhere.heard).toEqual([]);
	for (const { name } of http) {
		expect(JSON.stringify(execution.itemsOf(name))).toContain(String(status));
	}
	expect(JSON.stringify(execution.itemsOf('Balance'))).toContain('redirects to another address');
});

const tested = z.object({ status: z.string(), message: z.string() });

async function testOf(apiUrl: string) {
	const credentials = { ...(await credentialOf(apiUrl)), type: 'smmPanelApi' };
	return await rest.post(
		'/credentials/test',
		{ credentials: { ...credentials, data: { apiUrl, apiKey } } },
		tested,
	);
}

test('the credential test sends the key to the panel', async () => {
	expect(await testOf(panel.origin)).toMatchObject({ status: 'OK' });
	expect(panel.heard).toEqual([expect.stringMatching(/^POST \/api\/v2 /)]);
	expect(panel.heard[0]).toContain(apiKey);
});

test.each([301, 302, 303, 307, 308])('the credential test does not follow %i', async (status) => {
	expect(await testOf(`${panel.origin}/api/v2?to=${status}`)).toMatchObject({ status: 'Error' });
	expect(panel.heard).toHaveLength(1);
	expect(elsewhere.heard).toEqual([]);
});

test.each([
	['a user name', (origin: string) => origin.replace('//', '//panel.example@')],
	['a backslash', (origin: string) => `http://panel.example\\@${origin.slice(7)}`],
	['three slashes', (origin: string) => origin.replace('//', '///')],
	['no slashes', (origin: string) => origin.replace('//', '')],
	['another scheme', (origin: string) => origin.replace('http:', 'mailto:')],
])('the credential test asks nobody where the API URL has %s', async (_, written) => {
	const said = await testOf(written(elsewhere.origin));
	expect(said.message).toMatch(/^The API URL /);
	expect([...panel.heard, ...elsewhere.heard]).toEqual([]);
});

test('the trigger follows no redirect', async () => {
	const apiUrl = `${panel.origin}/api/v2?to=307`;
	const { id, name } = await credentialOf(apiUrl);
	const workflow = await rest.post(
		'/workflows',
		{
			name: `Key ${randomUUID()}`,
			connections: {},
			nodes: [
				{
					id: randomUUID(),
					name: 'Watch',
					type: 'n8n-nodes-smm-panel.smmPanelTrigger',
					typeVersion: 1,
					position: [0, 0],
					parameters: { event: 'balanceBelow', threshold: 5, options: { maxRetries: 0 } },
					credentials: { smmPanelApi: { id, name } },
				},
			],
		},
		z.object({ id: z.string() }),
	);
	const execution = await runWorkflow(rest, {
		runtime,
		workflowId: workflow.id,
		trigger: 'Watch',
		timeoutMs: 60_000,
	});
	expect(execution.error).toContain('redirects to another address');
	expect(panel.heard).toHaveLength(1);
	expect(elsewhere.heard).toEqual([]);
});
