import type { ProfileName } from '../support/panel';
import { practice } from '../support/practice';

const lab = practice();
const { gives } = lab;
const shops: ProfileName[] = ['standard', 'tangmatlive'];

async function bought(profile: ProfileName, proxyKind = 'v4static'): Promise<string[]> {
	const wanted = { proxyKind, quantity: 2, days: 3, protocol: 'SOCKS5', options: {} };
	const proxies = await gives(profile, 'proxy.buy', wanted);
	return proxies.map((proxy) => (proxy as { proxyId: string }).proxyId);
}

describe.each(shops)('at the proxy shop %s', (profile) => {
	test.each(['v4static', 'v6static', 'v4rotate'])('%s proxies are bought', async (kind) => {
		const ids = await bought(profile, kind);
		const found = await gives(profile, 'proxy.getAll', { returnAll: true });
		expect(found).toMatchObject(
			ids.map((proxyId) => ({
				proxyId,
				protocol: 'SOCKS5',
				hoursLeft: 72,
				source: { port: expect.any(Number), url: expect.stringMatching(/^socks5:\/\//) },
			})),
		);
	});

	test('one proxy is found by its ID', async () => {
		const [proxyId = ''] = await bought(profile);
		expect(await gives(profile, 'proxy.get', { proxyId })).toMatchObject([{ proxyId }]);
	});

	test('proxies are renewed in one request and tell what it cost', async () => {
		const ids = await bought(profile);
		lab.panel.control.clearRequests();
		const renewed = await gives(profile, 'proxy.renew', { proxyId: ids.join(' '), days: 30 });
		expect(renewed).toMatchObject(
			ids.map((proxyId) => ({ proxyId, totalPrice: expect.any(Number) })),
		);
		expect(lab.panel.control.proxies(profile).map(({ renewals }) => renewals)).toEqual([1, 1]);
		expect(lab.panel.control.requestCount({ action: 'renew_proxy' })).toBe(1);
	});

	test('proxies get another login', async () => {
		const ids = await bought(profile);
		const options = { protocol: 'http', username: 'me', password: 'p@ss:word' };
		const changed = await gives(profile, 'proxy.changeAuth', { proxyId: ids, options });
		expect(changed).toMatchObject(
			ids.map((proxyId) => ({ proxyId, source: { username: 'me', password: 'p@ss:word' } })),
		);
	});

	test('proxies are replaced by others with new addresses', async () => {
		const ids = await bought(profile);
		const addresses = () => lab.panel.control.proxies(profile).map(({ source }) => source);
		const before = addresses();
		await gives(profile, 'proxy.replace', { proxyId: ids });
		expect(addresses()).toHaveLength(2);
		expect(addresses()).not.toEqual(before);
	});

	test('a rotating proxy shows its address and how long it lives', async () => {
		await bought(profile, 'v4rotate');
		const [{ rotationKey } = { rotationKey: null }] = lab.panel.control.proxies(profile);
		const [now] = await gives(profile, 'proxy.getRotating', { rotationKey, options: {} });
		expect(now).toMatchObject({
			rotationKey,
			http: { url: expect.stringMatching(/^http:\/\//) },
			socks5: { url: expect.stringMatching(/^socks5:\/\//) },
			secondsLeft: expect.any(Number),
		});
	});

	test('a package is downloaded as items', async () => {
		const [proxyId = ''] = await bought(profile);
		const items = await gives(profile, 'proxy.download', {
			proxyId,
			mode: 'source',
			output: 'items',
		});
		expect(items).toHaveLength(2);
		expect(items[0]).toMatchObject({ host: expect.any(String), type: 'SOCKS5' });
	});

	test('a package is downloaded as a text file with one proxy a line', async () => {
		const [proxyId = ''] = await bought(profile);
		const wanted = { proxyId, mode: 'source', output: 'file', binaryPropertyName: 'list' };
		const { main } = await lab.run('proxy.download', wanted, { profile });
		expect(main).toMatchObject([{ json: { count: 2, type: 'SOCKS5' }, pairedItem: { item: 0 } }]);
		const file = main[0]?.binary?.list;
		expect(file).toMatchObject({ mimeType: 'text/plain', fileName: `proxies-${proxyId}.txt` });
		const lines = Buffer.from(file?.data ?? '', 'base64')
			.toString()
			.trimEnd()
			.split('\n');
		expect(lines.map((line) => line.split(':').length)).toEqual([4, 4]);
	});
});
