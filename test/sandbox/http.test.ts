import { connect } from 'node:net';
import { profileNames } from '../../sandbox/index.ts';
import { KEY, LINK, withSandbox } from './support';

const panel = withSandbox();
const REFUSED = '{"error":"Incorrect request"}';
const form = () => new URLSearchParams({ key: KEY, action: 'balance' });
const seen = async (url: string, init: RequestInit) => {
	const answer = await fetch(url, init);
	return [answer.status, await answer.text()];
};

const asked: Array<[string, string, () => RequestInit, number, string]> = [
	['PUT', '', () => ({ method: 'PUT', body: form() }), 405, REFUSED],
	['DELETE', '', () => ({ method: 'DELETE' }), 405, REFUSED],
	['OPTIONS', '', () => ({ method: 'OPTIONS' }), 405, REFUSED],
	['GET with everything in the URL', '?action=balance', () => ({}), 405, REFUSED],
	[
		'an endless body',
		'',
		() => ({ method: 'POST', body: new Uint8Array(33 * 1024 * 1024) }),
		413,
		REFUSED,
	],
	[
		'plain text',
		'',
		() => ({ method: 'POST', body: 'key=x', headers: { 'content-type': 'text/plain' } }),
		200,
		REFUSED,
	],
	[
		'a content type that is none',
		'',
		() => ({ method: 'POST', body: form().toString(), headers: { 'content-type': 'nonsense' } }),
		200,
		REFUSED,
	],
	[
		'no content type',
		'',
		() => ({ method: 'POST', body: new TextEncoder().encode(form().toString()) }),
		200,
		REFUSED,
	],
	[
		'broken JSON',
		'',
		() => ({ method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }),
		200,
		REFUSED,
	],
	[
		'multipart without a boundary',
		'',
		() => ({ method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data' } }),
		200,
		REFUSED,
	],
	['no body', '', () => ({ method: 'POST' }), 200, REFUSED],
	[
		'a trailing slash',
		'/',
		() => ({ method: 'POST', body: form() }),
		200,
		'{"balance":"1000","currency":"USD"}',
	],
];

test.each(asked)('%s gets the answer of a panel', async (_name, more, init, status, text) => {
	expect(await seen(`${panel.sandbox.url('standard')}${more}`, init())).toEqual([status, text]);
});

test('methods it does not take are told which one it takes', async () => {
	const answer = await fetch(panel.sandbox.url('vnd'), { method: 'PATCH' });
	expect(answer.headers.get('allow')).toBe('POST');
});

test.each(['/standard/api/v3', '/nobody/api/v2', '/favicon.ico', '/standard/api/v2%zz'])(
	'%s is not found, as on any web server',
	async (path) => {
		const [status, text] = await seen(`${panel.sandbox.origin}${path}`, { method: 'POST' });
		expect(status).toBe(404);
		expect(text).toMatch(/^<!DOCTYPE html>/);
	},
);

test.each(profileNames)(
	'%s reads a multipart form, as curl sends an array in PHP',
	async (name) => {
		const body = new FormData();
		const params = { key: KEY, action: 'add', service: '1', link: LINK, quantity: '400' };
		for (const [field, value] of Object.entries(params)) body.append(field, value);
		body.append('picture', new Blob(['x']), 'x.png');
		const [status, text] = await seen(panel.sandbox.url(name), { method: 'POST', body });
		expect([status, JSON.parse(String(text))]).toEqual([
			200,
			expect.objectContaining({ order: 1001 }),
		]);
		expect(panel.control.requests()[0]?.params).not.toHaveProperty('picture');
	},
);

test('a text with line breaks and letters of any language comes through a multipart form', async () => {
	const body = new FormData();
	const comments = 'tăng like\r\nrất tốt\r\nđẹp';
	const params = { key: KEY, action: 'add', service: '14', link: LINK, comments };
	for (const [field, value] of Object.entries(params)) body.append(field, value);
	await fetch(panel.sandbox.url('standard'), { method: 'POST', body });
	expect(panel.control.orders('standard')).toMatchObject([{ quantity: 3, params: { comments } }]);
});

test.each([
	['the address', () => panel.sandbox.origin, 200],
	['the API URL', () => panel.sandbox.url('standard'), 405],
])('a browser that opens %s sees what this is', async (_name, url, status) => {
	const answer = await fetch(url(), { headers: { accept: 'text/html,*/*' } });
	expect(answer.status).toBe(status);
	expect(answer.headers.get('content-type')).toContain('text/html');
	const text = await answer.text();
	expect(text).toContain('practice panel');
	expect(text).toContain(KEY);
	for (const name of profileNames) expect(text).toContain(panel.sandbox.url(name));
});

test('a client that leaves in the middle of its body harms nobody', async () => {
	const { port } = new URL(panel.sandbox.origin);
	const head = 'POST /standard/api/v2 HTTP/1.1\r\nhost: x\r\ncontent-length: 99\r\n\r\nkey=';
	await new Promise<void>((resolve) => {
		const socket = connect(Number(port), '127.0.0.1', () =>
			socket.write(head, () => socket.destroy()),
		);
		socket.once('close', () => resolve());
	});
	expect(await panel.ask('standard', 'balance')).toMatchObject({ balance: '1000' });
});
