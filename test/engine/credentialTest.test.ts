import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createLine, type AddressInfo, type Server as Line } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { practice } from '../support/practice';

const lab = practice();
const apiKey = 'k3y-of+the/account&4711';
const codes = /E[A-Z]{4,}|ERR_|undefined|NaN|\[object/;

const servers: Array<Server | Line> = [];
afterEach(async () => {
	await Promise.all(servers.splice(0).map(closed));
});

async function closed(server: Server | Line) {
	if ('closeAllConnections' in server) server.closeAllConnections();
	await new Promise<void>((resolve) => server.close(() => resolve()));
}

async function listening(server: Server | Line): Promise<string> {
	servers.push(server);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answering = async (listener: RequestListener) =>
	`http://${await listening(createServer(listener))}/api/v2`;
const saying = async (text: string, status = 200, headers = {}) =>
	await answering((_, response) => void response.writeHead(status, headers).end(text));
const cutting = (socket: { destroy: () => void }) => void socket.destroy();
const fixture = (name: string) => readFileSync(join(__dirname, '../fixtures/tls', name));

async function secure(): Promise<string> {
	const keys = { key: fixture('self-signed.key.pem'), cert: fixture('self-signed.cert.pem') };
	const server = createSecureServer(keys, (_, response) => void response.end('{"balance":"1.5"}'));
	return `https://${await listening(server)}/api/v2`;
}

const page = '<!DOCTYPE html><html><head><title>Shop</title></head><body>Welcome</body></html>';
const refusals = ['Invalid API key', 'incorrect api key!', 'API key không hợp lệ', 'Key expired'];
const said: Array<[what: string, apiUrl: () => Promise<string>, words: RegExp]> = [
	...refusals.map((words): (typeof said)[number] => [
		`"${words}"`,
		async () => await saying(JSON.stringify({ error: words })),
		new RegExp(`^The panel said "${words}"\\. \\S`),
	]),
	['401 without words', async () => await saying('', 401), /HTTP 401.*Copy the API key again/],
	[
		'401 with words',
		async () => await saying('{"error":"Wrong key"}', 401),
		/^The panel said "Wrong key"\. Copy the API key again/,
	],
	['403 and a page', async () => await saying(page, 403), /Shop.*HTTP 403.*API URL/],
	['404 and a page', async () => await saying(page, 404), /HTTP 404.*no API at this API URL/],
	['a web page', async () => await saying(page), /Shop.*HTTP 200.*no API at this API URL/],
	['nothing', async () => await saying(''), /empty.*HTTP 200/i],
	['other JSON', async () => await saying('{"ok":true}'), /did not send a balance.*API URL/],
	[
		'words of its own',
		async () => await saying('{"error":"You shall not pass"}'),
		/then test again/,
	],
	['404 with words', async () => await saying('{"error":"Not found"}', 404), /Not found.*API URL/],
	['a list', async () => await saying('[1,2]'), /\. .*API URL/],
	['429', async () => await saying('{"error":"Too many requests"}', 429), /Wait a minute/],
	['500', async () => await saying(page, 500), /HTTP 500.*lies with the panel/],
	['503', async () => await saying('busy', 503), /HTTP 503.*lies with the panel/],
	...[301, 302, 303, 307, 308].map((status): (typeof said)[number] => [
		String(status),
		async () => await saying('', status, { location: 'http://127.0.0.1:1/' }),
		/redirects to another address.*final API URL/,
	]),
	['a cut line', async () => await answering(({ socket }) => cutting(socket)), /broke off/],
	['a bomb', async () => await saying('[{},'.repeat(2_000_000)), /too large/],
	[
		'no server',
		async () => 'http://127.0.0.1:1/api/v2',
		/refused the connection.*Check the API URL/,
	],
	['no such host', async () => 'https://panel.invalid', /address was not found/],
	['a certificate of its own', secure, /secure connection.*Ignore SSL Issues/],
	[
		'a port without TLS',
		async () => (await saying('{"balance":"1"}')).replace('http:', 'https:'),
		/secure connection/,
	],
	[
		'a line cut in the handshake',
		async () => `https://${await listening(createLine(cutting))}/api/v2`,
		/could not be reached|broke off/,
	],
	...['mailto:a@b', 'https://', 'https://a b', 'ftp://panel.example', 'https://u:p@h'].map(
		(typed): (typeof said)[number] => [typed, async () => typed, /^The API URL /],
	),
	['an empty API URL', async () => '', /^The API URL is empty/],
];

test.each(said)('%s is told in words with what to do', async (_, apiUrl, words) => {
	const { status, message } = await lab.engine.testCredential({ apiUrl: await apiUrl(), apiKey });
	expect(status).toBe('Error');
	expect(message).toMatch(words);
	expect(message).toMatch(/^[A-Z].*\.$/s);
	expect(message).not.toMatch(codes);
});

test.each(['smmPanel', 'smmPanelTrigger'])('the right key passes, asked by %s', async (type) => {
	const found = await lab.engine.testCredential(lab.panel.credential('standard'), type);
	expect(found).toEqual({ status: 'OK', message: 'Connection successful!' });
});

test.each([
	['no words but the key', { apiKey: 'wrong' }, /^The panel said "Invalid API key"\. Copy/],
	['an empty key', { apiKey: ' ' }, /^The API Key is empty\./],
	['an unknown time zone', { timezone: 'Mars/Olympus' }, /Panel Time Zone/],
])('%s fails', async (_, change, words) => {
	const found = await lab.engine.testCredential(lab.panel.credential('standard', change));
	expect(found).toEqual({ status: 'Error', message: expect.stringMatching(words) });
});

test('a certificate of its own passes where that is switched off', async () => {
	const apiUrl = await secure();
	const found = await lab.engine.testCredential({ apiUrl, apiKey, ignoreSslIssues: true });
	expect(found).toMatchObject({ status: 'OK' });
});

test.each([
	['form', `action=balance&key=${encodeURIComponent(apiKey)}`],
	['json', JSON.stringify({ action: 'balance', key: apiKey })],
] as const)('it asks once, as %s, what the nodes would ask', async (bodyFormat, body) => {
	const heard: string[] = [];
	const apiUrl = await answering(async (asked, response) => {
		const pieces: Buffer[] = [];
		for await (const piece of asked) pieces.push(piece as Buffer);
		heard.push(`${asked.method} ${asked.url} ${Buffer.concat(pieces)}`);
		response.end('{"balance":"1.5","currency":"USD"}');
	});
	await lab.engine.testCredential({ apiUrl, apiKey, bodyFormat });
	expect(heard).toEqual([`POST /api/v2 ${body}`]);
});

test.each([apiKey, encodeURIComponent(apiKey), Buffer.from(apiKey).toString('base64')])(
	'a panel that repeats the key as %j does not bring it onto the screen',
	async (echo) => {
		const apiUrl = await saying(JSON.stringify({ error: `Invalid key ${echo}` }));
		const { message } = await lab.engine.testCredential({ apiUrl, apiKey });
		expect(message).toContain('[API key]');
		expect(message).not.toContain(echo);
	},
);
