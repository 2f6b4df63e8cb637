import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type ProfileName, type Sandbox } from '../../sandbox/index.ts';
import { waitUntil } from '../../scripts/lib/waitUntil.ts';
import { LINK } from './support';

let folder: string;
let state: string;
let real = Date.parse('2026-11-21T08:00:00Z');
let running: Sandbox | undefined;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'practice-books-'));
	state = join(folder, 'panel.json');
});
afterEach(async () => {
	await running?.close();
	running = undefined;
	await rm(folder, { recursive: true, force: true });
});

/** Ends the panel that is running, and starts one on the same books. */
async function start(speed = 1): Promise<Sandbox> {
	await running?.close();
	running = await startSandbox({ state, speed, now: () => real });
	return running;
}

async function ask(profile: ProfileName, action: string, params: Record<string, string> = {}) {
	const { key = '', url = () => '' } = running ?? {};
	const body = new URLSearchParams({ key, action, ...params });
	return JSON.parse(await (await fetch(url(profile), { method: 'POST', body })).text());
}

const order = (service: string, params: Record<string, string> = {}) =>
	ask('standard', 'add', { service, link: LINK, quantity: '100', ...params });

test('a later start goes on where the one before ended, at the same address with the same key', async () => {
	const first = await start();
	await order('1', { runs: '2', interval: '10' });
	await order('9', { quantity: '1000' });
	await ask('standard', 'add_product_order', { product: '1', quantity: '3', require: 'me' });
	const bought = { proxy: 'v4rotate', quantity: '2', days: '1', protocol: 'HTTP' };
	const { data } = await ask('standard', 'buy_proxy', bought);
	await ask('standard', 'get_rotate_proxy', { key_rotate: data[0].key_rotate });
	await ask('vnd', 'add', { service: '1', link: LINK, quantity: '200' });
	first.control.setService('vnd', 1, { rate: '3' });
	first.control.removeService('vnd', 2);
	first.control.setProfile('subpro', { knowsLists: false });
	const told = async () => ({
		status: await ask('standard', 'status', { orders: '1001,1002,1003' }),
		products: await ask('standard', 'products'),
		delivered: await ask('standard', 'product_order_status', { order: '501' }),
		proxies: await ask('standard', 'get_all_proxy'),
		rotated: await ask('standard', 'get_rotate_proxy', { key_rotate: data[0].key_rotate }),
		package: await ask('standard', 'download_package', { proxy_id: '252', mode: '1' }),
		services: await ask('vnd', 'services'),
		order: await ask('vnd', 'status', { order: '1001' }),
		balances: [await ask('standard', 'balance'), await ask('vnd', 'balance')],
		lists: await ask('subpro', 'status', { orders: '1' }),
	});
	const before = await told();
	const second = await start();
	expect(second.origin).toBe(first.origin);
	expect(second.key).toBe(first.key);
	expect(second.notice).toBeNull();
	expect(await told()).toEqual(before);
});

test('numbers that were given out are not given out again, and a refill waits its day', async () => {
	await start();
	await order('1');
	real += 600_000;
	await ask('standard', 'refill', { order: '1001' });
	await start();
	expect(await order('1')).toEqual({ order: 1002 });
	expect(await ask('standard', 'refill', { order: '1001' })).toEqual({
		error: expect.stringContaining('24 hours'),
	});
	expect(await ask('standard', 'refill_status', { refill: '1' })).toEqual({ status: 'Pending' });
	real += 600_000;
	await ask('standard', 'refill', { order: '1002' });
	expect(running?.control.refills('standard').map(({ id }) => id)).toEqual([1, 2]);
});

test('what falls due while it is away is made good: runs are placed, money goes back', async () => {
	await start();
	await order('1', { runs: '2', interval: '10' });
	await order('9', { quantity: '1000' });
	expect(running?.control.account('standard').spent).toBe('1.04');
	await start();
	real += 3600_000;
	expect(await ask('standard', 'status', { orders: '1001,1003' })).toMatchObject({
		'1001': { status: 'Completed', orders: ['1002', '1004'] },
		'1003': { status: 'Partial', charge: '0.48' },
	});
	expect(running?.control.account('standard').spent).toBe('0.72');
});

test('orders never get younger, and the shop keeps real days, on a clock that runs thirty times as fast', async () => {
	await start(30);
	await ask('standard', 'buy_proxy', {
		proxy: 'v4static',
		quantity: '1',
		days: '1',
		protocol: 'HTTP',
	});
	real += 5 * 3600_000;
	await order('2');
	real += 10_000;
	const before = await ask('standard', 'status', { order: '1001' });
	expect(before.status).toBe('In progress');
	await start(30);
	expect(await ask('standard', 'status', { order: '1001' })).toEqual(before);
	real += 10_000;
	expect(await ask('standard', 'status', { order: '1001' })).toMatchObject({ status: 'Completed' });
	const [proxy] = running?.control.proxies('standard') ?? [];
	expect(Date.parse(proxy?.expiresAt ?? '') - real).toBe(19 * 3600_000 - 20_000);
});

test('a reset is kept as well', async () => {
	await start();
	await order('1');
	running?.control.reset();
	await start();
	expect(await order('1')).toEqual({ order: 1001 });
});

test('a change is written soon, for those whose machine stops without a word', async () => {
	await start();
	await order('1');
	const kept = await waitUntil(
		async () => {
			const books = JSON.parse(await readFile(state, 'utf8'));
			return books.panels.standard.orders.rows[0];
		},
		{ what: 'the order to be in the books', timeoutMs: 10_000, everyMs: 20 },
	);
	expect(kept).toMatchObject({ id: 1001, charge: '0.12' });
	expect(kept.params.flat()).not.toContain('key');
	expect((await stat(state)).mode & 0o077).toBe(0);
	expect(await readdir(folder)).toEqual(['panel.json']);
});

test.each([
	['half a file', '{"program":"SMM practice panel","version":1,'],
	['an empty file', ''],
	["somebody else's file", '{"name":"n8n","version":"2.41.1"}'],
	['the books of a later version', '{"program":"SMM practice panel","version":2}'],
])('%s is set aside, told and not lost', async (_name, text) => {
	await writeFile(state, text);
	const { notice } = await start();
	const aside = (await readdir(folder)).filter((name) => name !== 'panel.json');
	expect(aside).toHaveLength(1);
	expect(notice).toContain(aside[0]);
	expect(await readFile(join(folder, aside[0] ?? ''), 'utf8')).toBe(text);
	expect(await order('1')).toEqual({ order: 1001 });
	expect((await start()).notice).toBeNull();
	expect(await order('1')).toEqual({ order: 1002 });
});

test('a file that cannot be written is told at once', async () => {
	await expect(startSandbox({ state: join(folder, 'missing', 'panel.json') })).rejects.toThrow(
		/^The books can't be kept in .*panel\.json: ENOENT/,
	);
});

test('a key that is given counts more than the kept one', async () => {
	await start();
	await running?.close();
	running = await startSandbox({ state, key: 'another-key' });
	expect(running.key).toBe('another-key');
});

test('panels side by side in one process have keys, books and faults of their own', async () => {
	const one = await startSandbox({ key: 'key-of-one', speed: 0 });
	const two = await startSandbox({ key: 'key-of-two', speed: 0 });
	const post = async (panel: Sandbox, profile: ProfileName, key: string, action: string) => {
		const sent = { key, action, service: '3', link: LINK, quantity: '100' };
		const answer = await fetch(panel.url(profile), {
			method: 'POST',
			body: new URLSearchParams(sent),
		});
		return JSON.parse(await answer.text());
	};
	one.control.fault({ kind: 'rateLimit', action: 'balance', times: 'always', as200: true });
	one.control.removeService('vnd', 1);
	expect(await post(one, 'standard', one.key, 'add')).toEqual({ order: 1001 });
	expect(await post(two, 'standard', one.key, 'add')).toEqual({ error: 'Invalid API key' });
	expect(await post(two, 'vnd', two.key, 'add')).toMatchObject({ order: 1001 });
	expect(await post(two, 'vnd', two.key, 'balance')).toEqual({
		balance: '342823',
		currency: 'VND',
	});
	expect(await post(two, 'vnd', two.key, 'services')).toHaveLength(7);
	expect(one.control.orders('vnd')).toEqual([]);
	expect(two.control.orders('standard')).toEqual([]);
	expect(two.control.requestCount({ profile: 'vnd' })).toBe(3);
	await one.close();
	await two.close();
});
