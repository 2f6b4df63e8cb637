import type { IHttpRequestOptions } from 'n8n-workflow';
import { SmmPanelApi } from '../../credentials/SmmPanelApi.credentials';
import { hostile } from '../lib/values/hostile';

const apiUrl = 'https://panel.example/api/v2';
const apiKey = 's3cret-key-0123456789';

const sign = async (request: object, typed: unknown = apiUrl) =>
	await new SmmPanelApi().authenticate(
		{ apiUrl: typed as string, apiKey },
		request as IHttpRequestOptions,
	);

test.each([
	['a form of the HTTP Request node', { uri: apiUrl, form: { action: 'balance' } }, 'form'],
	['a multipart form', { uri: apiUrl, formData: { action: 'balance' } }, 'formData'],
	['JSON', { uri: apiUrl, body: { action: 'balance' } }, 'body'],
	['fields of a node', { url: apiUrl, body: { action: 'balance' } }, 'body'],
])('the key joins %s', async (_, request, place) => {
	expect(await sign({ method: 'POST', ...request })).toMatchObject({
		[place]: { action: 'balance', key: apiKey },
	});
});

test('the key joins a multipart form that is one already', async () => {
	const formData = new FormData();
	formData.append('action', 'balance');
	const signed = await sign({ method: 'POST', uri: apiUrl, formData });
	expect(signed).toHaveProperty('formData', formData);
	expect(signed).not.toHaveProperty('body');
	expect([...formData.entries()]).toEqual([
		['action', 'balance'],
		['key', apiKey],
	]);
});

test('a request without a body gets one with the key', async () => {
	expect(await sign({ method: 'GET', uri: apiUrl })).toMatchObject({ body: { key: apiKey } });
});

test('a signed request follows no redirect, whatever the step says', async () => {
	const wishes = { followRedirect: true, followAllRedirects: true, maxRedirects: 21 };
	expect(await sign({ uri: apiUrl, ...wishes })).toMatchObject({
		disableFollowRedirect: true,
		followRedirect: false,
		followAllRedirects: false,
		maxRedirects: 0,
	});
});

test.each([
	['the very URL', apiUrl],
	['a slash at its end', `${apiUrl}/`],
	['a query', `${apiUrl}?action=balance`],
	['another letter case of the host', 'https://PANEL.example/api/v2'],
	['the usual port', 'https://panel.example:443/api/v2'],
	['dots that lead back', 'https://panel.example/x/../api/v2'],
])('%s is the panel', async (_, uri) => {
	expect(await sign({ uri })).toMatchObject({ body: { key: apiKey } });
});

test.each([
	['another host', 'https://evil.example/api/v2'],
	['http in place of https', 'http://panel.example/api/v2'],
	['another port', 'https://panel.example:8443/api/v2'],
	['another path', 'https://panel.example/upload'],
	['a deeper path', 'https://panel.example/api/v2/echo'],
	['a path in another letter case', 'https://panel.example/API/v2'],
	['a path that leads elsewhere', 'https://panel.example/api/v2/../../evil'],
	['the same in other letters', 'https://panel.example/api/v2/%2e%2e/evil'],
	['the panel as a user name', 'https://panel.example@evil.example/api/v2'],
	['the panel before a backslash', 'https://evil.example\\@panel.example/api/v2'],
	['the panel as a subdomain', 'https://panel.example.evil.example/api/v2'],
	['a double slash', 'https://evil.example//panel.example/api/v2'],
	['an address that is none', 'https://'],
	['nothing', ''],
	...hostile,
])('%s is not the panel', async (_, uri) => {
	const request = { uri };
	await expect(sign(request)).rejects.toThrow(/^The API key was not sent: /);
	expect(JSON.stringify([{ ...request, uri: '' }])).not.toContain(apiKey);
});

test.each([
	['a Host header', { headers: { Host: 'evil.example' } }, /Host header/],
	['a Host header in small letters', { headers: { host: 'evil.example' } }, /Host header/],
	['a proxy of its own', { proxy: 'http://evil.example:8080' }, /proxy/],
	['a base of its own', { baseURL: 'https://evil.example' }, /another address/],
])('a request with %s does not get the key', async (_, more, words) => {
	await expect(sign({ uri: apiUrl, ...more })).rejects.toThrow(words);
});

test.each([
	'https://panel.example@evil.example',
	'mailto:a@b',
	'https:///api',
	'panel.example\\@evil.example',
	'https://evil.example\\.panel.example',
	'//evil.example',
	'https:evil.example',
	'ftp://panel.example',
	'',
])('the API URL %j gets the key to no address', async (typed) => {
	for (const uri of [typed, apiUrl, 'https://evil.example/api/v2', 'https://api/']) {
		await expect(sign({ uri }, typed)).rejects.toThrow(/API URL/);
	}
});

test('the address alone is enough, as it is for the nodes', async () => {
	expect(await sign({ uri: apiUrl }, 'panel.example')).toMatchObject({ body: { key: apiKey } });
	await expect(sign({ uri: 'https://panel.example/' }, 'panel.example')).rejects.toThrow();
});
