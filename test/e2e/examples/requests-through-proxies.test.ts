import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startForwardProxy, type ForwardProxy } from '../../support/forwardProxy.ts';
import { withExamples } from './support/example.ts';

const { panel, load } = withExamples();
let page: Server;
let proxy: ForwardProxy;

beforeAll(async () => {
	page = createServer((_, answer) => void answer.end('hello')).listen(0, '127.0.0.1');
	await once(page, 'listening');
	proxy = await startForwardProxy((username) => (username === 'right' ? 'p@ss:word/1' : undefined));
});
afterAll(async () => {
	await proxy.close();
	page.close();
	await once(page, 'close');
});

test('each proxy is used with its own name and password, and a bad one holds nobody up', async () => {
	for (const [user, password] of [
		['right', 'p@ss:word/1'],
		['wrong', 'x'],
	] as const) {
		await panel.ask({
			action: 'buy_proxy',
			proxy: 'v4static',
			quantity: '1',
			days: '3',
			protocol: 'HTTP',
			user,
			password,
		});
	}
	const [right, wrong] = await panel.proxies();
	for (const { id } of await panel.proxies()) await panel.setProxy(id, { source: proxy.address });

	const target = `http://127.0.0.1:${(page.address() as AddressInfo).port}/page`;
	const example = await load('requests-through-proxies', {
		changes: { 'Fetch a page': { url: target } },
	});
	const run = await example.run('Start');
	expect(run.itemsOf('Works')).toEqual([{ proxyId: String(right?.id), status: 200 }]);
	expect(run.itemsOf('Did not work')).toMatchObject([
		{ proxyId: String(wrong?.id), problem: expect.stringContaining('407') },
	]);
	expect(proxy.passed).toEqual([{ login: 'right', target }]);
});

test('a panel that refuses ends the run in its own words, and fetches nothing', async () => {
	const example = await load('requests-through-proxies');
	const body = '{"error":"Account is suspended"}';
	await panel.fault({ kind: 'body', body, times: 'always' });
	const run = await example.run('Start');
	expect(run).toMatchObject({ status: 'error', error: expect.stringContaining('suspended') });
	expect(run.itemsOf('Fetch a page')).toEqual([]);
});
