import type { INodeParameters } from 'n8n-workflow';
import { withTrigger } from '../../support/triggerTest';

const rig = withTrigger();

test.each<[string, INodeParameters, RegExp]>([
	['no ids', { event: 'orderStatus', orderIds: '' }, /^Order IDs is empty/],
	['no ids but separators', { event: 'orderStatus', orderIds: ' , ' }, /^Order IDs/],
	['50,000 ids', { event: 'orderStatus', orderIds: manyIds(50_000) }, /50000 IDs.*up to 20000/],
	[
		'an expression that yields an object',
		{ event: 'orderStatus', orderIds: '={{ ({ id: 1 }) }}' },
		/an object is not an ID/,
	],
	[
		'an expression that fails',
		{ event: 'orderStatus', orderIds: '={{ $json.ids }}' },
		/^A parameter is not valid|is empty/,
	],
	[
		'a threshold of text',
		{ event: 'balanceBelow', threshold: '={{ "plenty" }}' },
		/^Threshold must be a number, but is "plenty"/,
	],
	['no threshold', { event: 'balanceBelow', threshold: '' }, /^Threshold must be a number/],
	['zero hours', { event: 'proxyExpiring', hoursBefore: 0 }, /^Hours Before must be more than 0/],
	[
		'a status of its own',
		{ event: 'orderStatus', orderIds: '1', statuses: ['Done'] },
		/^Statuses has "Done"/,
	],
	[
		'an unknown kind of change',
		{ event: 'serviceChange', changes: ['price'] },
		/^Changes has "price"/,
	],
	[
		'a category that is not there',
		{ event: 'serviceChange', filters: { category: ['Myspace'] } },
		/no services in the category "Myspace"/,
	],
	['an unknown event', { event: 'somethingElse' }, /no event "somethingElse"|valid/],
	[
		'a time-out of text',
		{ event: 'balanceBelow', threshold: 1, options: { timeout: 'long' } },
		/^Timeout must be/,
	],
])('%s is a clear error on activation', async (_, parameters, words) => {
	const { items, thrown } = await rig.activate(parameters).poll();
	expect(items).toBeNull();
	expect(thrown?.message).toMatch(words);
	expect(thrown?.description).toMatch(/\w+ .*\./);
	expect(thrown?.description).not.toMatch(/item/);
	expect(thrown?.failure).toEqual({ cause: 'configuration-invalid' });
});

test.each<[string, INodeParameters, RegExp]>([
	[
		'products',
		{ event: 'productChange' },
		/^This panel does not offer products: it answers "Incorrect request"/,
	],
	['proxies', { event: 'proxyExpiring', hoursBefore: 24 }, /^This panel does not offer proxies/],
	['proxies', { event: 'proxyChange' }, /^This panel does not offer proxies/],
	[
		'product orders',
		{ event: 'productOrderStatus', productOrderIds: '1,2' },
		/^This panel does not offer product orders/,
	],
])('a panel without %s is a clear error on activation: %j', async (_, parameters, words) => {
	const { thrown } = await rig.activate(parameters, { profile: 'subpro' }).poll();
	expect(thrown?.message).toMatch(words);
	expect(thrown?.description).toMatch(/Choose another event/);
	expect(thrown?.failure).toEqual({ cause: 'configuration-invalid' });
});

test('an empty catalogue is a clear error on activation', async () => {
	rig.control.fault({ kind: 'body', body: '[]', action: 'services' });
	const { thrown } = await rig.activate({ event: 'serviceChange' }).poll();
	expect(thrown?.message).toBe('The panel lists no services: there is nothing to watch');
});

test('an account without proxies yet can be watched', async () => {
	const trigger = rig.activate({ event: 'proxyChange' }, { profile: 'tangmatlive' });
	expect(await trigger.poll()).toEqual({ items: null, thrown: undefined });
});

const balance = { event: 'balanceBelow', threshold: 10 };

test.each<[string, INodeParameters, string, RegExp]>([
	['a mistake', { ...balance, threshold: 'plenty' }, 'right', /^Threshold must be a number/],
	['a refused key', balance, 'wrong-key-wrong-key', /key/i],
])(
	'n8n tries an activation several times, and %s fails each, whatever is remembered',
	async (_, parameters, apiKey, words) => {
		const worked = rig.activate(balance);
		await worked.poll();
		const right = rig.panel.credential();
		const credential = apiKey === 'right' ? right : { ...right, apiKey };
		let staticData = worked.saved();
		for (let time = 0; time < 2; time += 1) {
			const again = { staticData, activation: 'update', credential } as const;
			const trigger = rig.activate(parameters, again);
			expect((await trigger.poll()).thrown?.message).toMatch(words);
			expect((await trigger.another().poll()).thrown?.message).toMatch(words);
			staticData = trigger.saved();
		}
	},
);

test('an activation that failed does not keep the next poll from telling', async () => {
	const broken = { ...balance, threshold: 'plenty' };
	const refused = rig.activate(broken);
	await refused.poll();
	const restarted = rig.activate(broken, { staticData: refused.saved(), activation: 'init' });
	expect(await restarted.poll()).toEqual({ items: null, thrown: undefined });
	expect((await restarted.poll()).thrown?.message).toMatch(/^Threshold must be a number/);
	expect(await restarted.poll()).toEqual({ items: null, thrown: undefined });
});

test('a list from an expression is watched like typed ids', async () => {
	const [one = 0, two = 0] = rig.control.seed('standard', { orders: 2 }).orders;
	const orderIds = `={{ [${one}, "${two}", ${one}] }}`;
	await rig.activate({ event: 'orderStatus', orderIds }).poll();
	expect(rig.control.requests().map(({ params }) => params.orders)).toEqual([`${one},${two}`]);
});

test.each([
	['a wrong address', { apiUrl: 'not an address at all' }],
	['an empty key', { apiKey: ' ' }],
	['a time zone that does not exist', { timezone: 'Mars/Olympus' }],
])('a credential with %s is a clear error on activation', async (_, patch) => {
	const credential = { ...rig.panel.credential(), ...patch };
	const { thrown } = await rig
		.activate({ event: 'balanceBelow', threshold: 1 }, { credential })
		.poll();
	expect(thrown?.message).toMatch(/API URL|API Key|Time Zone/);
});

function manyIds(count: number): string {
	return Array.from({ length: count }, (_, n) => n + 1).join(',');
}

test('a category that is not there keeps a workflow from being published again', async () => {
	const watched = rig.activate({ event: 'serviceChange' });
	await watched.poll();
	const parameters = { event: 'serviceChange', filters: { category: ['Myspace'] } };
	const again = { staticData: watched.saved(), activation: 'update' } as const;
	const { thrown } = await rig.activate(parameters, again).poll();
	expect(thrown?.message).toMatch(/no services in the category "Myspace"/);
	const restarted = { staticData: watched.saved(), activation: 'init' } as const;
	expect((await rig.activate(parameters, restarted).poll()).thrown).toBeUndefined();
});

test('a key that is taken again is asked when the workflow is published, however long it was refused', async () => {
	rig.control.fault({ kind: 'body', body: '{"error":"Invalid API key"}', times: 1 });
	const refused = rig.activate(balance);
	await refused.poll();
	rig.control.clearRequests();
	const restarted = rig.activate(balance, { staticData: refused.saved(), activation: 'init' });
	await restarted.poll();
	expect(rig.control.requests()).toHaveLength(0);
	const again = rig.activate(balance, { staticData: refused.saved(), activation: 'update' });
	expect((await again.poll()).thrown).toBeUndefined();
	expect(rig.control.requests()).toHaveLength(1);
});
