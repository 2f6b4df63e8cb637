import type { RunResult } from '../../support/engine';
import { until } from '../../support/practice';
import { itemsOf, parametersOf, purchaseOf, purchases } from './support/purchases';
import { shop } from './support/shop';

const lab = shop();
const order = purchaseOf('order.create');
const keyed = { keyed: true };
const jsonOf = ({ main }: RunResult) => main.map(({ json }) => json);
const every = purchases.map((purchase) => [purchase.name, purchase] as const);
const done = (deduplicationKey: string) => ({
	skipped: true,
	reason:
		'This was bought before, by an earlier run with the same deduplication key. Nothing was sent now. To buy it once more, use another key.',
	deduplicationKey,
});

test.each(every)('%s: a second run with the same keys buys nothing', async (_name, purchase) => {
	const tags = lab.tags(purchase, 3);
	await lab.buy(purchase, tags, keyed);
	const again = await lab.buy(purchase, tags, keyed);
	expect(again.main).toEqual(tags.map((tag, item) => ({ json: done(tag), pairedItem: { item } })));
	expect(lab.booked(purchase, tags).map((ids) => ids.length)).toEqual([1, 1, 1]);
});

test.each(every)(
	'%s: equal keys inside one run are one purchase, and the second tells the id of the first',
	async (_name, purchase) => {
		const [tag = '', other = ''] = lab.tags(purchase, 2);
		const { main } = await lab.buy(purchase, [tag, other, tag], {
			...keyed,
			safety: { deduplicationKey: `={{ $json.tag }}` },
		});
		const [id] = lab.booked(purchase, [tag])[0] ?? [];
		expect(main[2]).toMatchObject({
			json: {
				skipped: true,
				reason:
					'Item 0 of this run has the same deduplication key, so this item was not bought as well.',
				deduplicationKey: tag,
			},
			pairedItem: { item: 2 },
		});
		expect(String(main[2]?.json[purchase.boughtAs])).toBe(id);
		expect(lab.booked(purchase, [tag, other]).map((ids) => ids.length)).toEqual([1, 1]);
	},
);

test('a key is free again after the panel refused, and after nothing could be sent', async () => {
	const tags = lab.tags(order, 2);
	lab.panel.control.fault({
		kind: 'body',
		action: 'add',
		body: '{"error":"Not enough funds on balance"}',
		where: { link: tags[0] ?? '' },
	});
	await lab.buy(order, tags, keyed);
	expect(jsonOf(await lab.buy(order, tags, keyed))).toEqual([
		expect.objectContaining({ orderId: expect.any(String) }),
		done(tags[1] ?? ''),
	]);

	const more = lab.tags(order, 2);
	const credential = { apiUrl: 'http://127.0.0.1:9/api/v2', apiKey: 'none-of-ours' };
	await lab.buy(order, more, { ...keyed, credential, options: { maxRetries: 0 } });
	await lab.buy(order, more, keyed);
	expect(lab.booked(order, more).map((ids) => ids.length)).toEqual([1, 1]);
});

test('a key whose purchase is in doubt is kept, and says to look at the panel', async () => {
	const tags = lab.tags(order, 1);
	lab.panel.control.fault({ kind: 'cut', action: 'add', booked: true });
	const [first] = jsonOf(await lab.buy(order, tags, keyed));
	expect(first).toMatchObject({ details: { outcome: 'unknown' } });
	const [second] = jsonOf(await lab.buy(order, tags, keyed));
	expect(second).toMatchObject({ skipped: true, deduplicationKey: tags[0] });
	expect(second?.reason).toMatch(/not known whether this was bought.*panel's website/);
	expect(lab.booked(order, tags)[0]).toHaveLength(1);
});

test('keys belong to one node in one workflow', async () => {
	const tags = lab.tags(order, 1);
	await lab.buy(order, tags, keyed);
	await lab.buy(order, tags, { ...keyed, nodeId: 'node-2' });
	await lab.buy(order, tags, { ...keyed, workflowId: 'workflow-2' });
	expect(lab.booked(order, tags)[0]).toHaveLength(3);
});

test('a number and the same number as text are the same key, blanks around it do not count', async () => {
	const tags = lab.tags(order, 3);
	const items = tags.map((tag, at) => ({ tag, key: [7, '7', ' 7 '][at] ?? '' }));
	const safety = { deduplicationKey: '={{ $json.key }}' };
	const { main } = await lab.engine.run({
		credential: lab.panel.credential(),
		parameters: parametersOf(order, { safety }),
		items,
	});
	expect(main.map(({ json }) => json.skipped === true)).toEqual([false, true, true]);
	expect(lab.panel.control.orders('standard')).toHaveLength(1);
});

test('a key spelled with accents and one with letters and accents apart are the same', async () => {
	const tags = lab.tags(order, 3);
	const words = ['Đơn hàng số 7', 'Đơn hàng số 8'];
	const keys = [words[0]?.normalize('NFC'), words[0]?.normalize('NFD'), words[1]?.normalize('NFD')];
	const { main } = await lab.engine.run({
		credential: lab.panel.credential(),
		parameters: parametersOf(order, { safety: { deduplicationKey: '={{ $json.key }}' } }),
		items: tags.map((tag, at) => ({ tag, key: keys[at] ?? '' })),
	});
	expect(main.map(({ json }) => json.skipped === true)).toEqual([false, true, false]);
});

test('1,000 keyed orders rewrite the store at most ten times a hundred', async () => {
	const tags = lab.tags(order, 1000);
	const buy = { ...keyed, options: { concurrency: 20, timeout: 60 } };
	const { main } = await lab.buy(order, tags, buy);
	expect(main.every(({ json }) => typeof json.orderId === 'string')).toBe(true);
	// How many outcomes one write takes along depends on the machine.
	expect(lab.engine.deduplication.writes).toBeLessThanOrEqual(10 * 10);
	expect(lab.engine.deduplication.count('workflow-1', 'node-1')).toBe(1000);
	const before = lab.engine.deduplication.writes;
	expect(jsonOf(await lab.buy(order, tags, buy))).toEqual(tags.map(done));
	expect(lab.engine.deduplication.writes - before).toBeLessThanOrEqual(10 * 10);
}, 60_000);

test('keys of 250 items are all free again once each was refused', async () => {
	const tags = lab.tags(order, 250);
	lab.panel.control.setBalance('standard', 0);
	const options = { concurrency: 20, timeout: 60 };
	await lab.buy(order, tags, { ...keyed, options });
	expect(lab.engine.deduplication.count('workflow-1', 'node-1')).toBe(0);
	lab.panel.control.setBalance('standard', 1000);
	await lab.buy(order, tags, { ...keyed, options });
	expect(lab.booked(order, tags).every((ids) => ids.length === 1)).toBe(true);
}, 60_000);

test('runs at the same moment with equal keys buy each once', async () => {
	const tags = lab.tags(order, 30);
	const lanes = await Promise.all([1, 2, 3].map(() => lab.engine.lane()));
	const runs = await Promise.all(
		lanes.map((run) =>
			run({
				credential: lab.panel.credential(),
				parameters: parametersOf(order, { ...keyed, options: { timeout: 60 } }),
				items: itemsOf(tags),
			}),
		),
	);
	expect(lab.booked(order, tags).every((ids) => ids.length === 1)).toBe(true);
	for (const [item] of tags.entries()) {
		const told = runs.map(({ main }) => main[item]?.json.skipped === true);
		expect(told.filter((isSkipped) => !isSkipped)).toHaveLength(1);
	}
});

test('nothing is sent when n8n cannot record the keys, and earlier keys stay what they are', async () => {
	const tags = lab.tags(order, 2);
	await lab.buy(order, tags.slice(0, 1), keyed);
	lab.engine.deduplication.broken = new Error('database is gone');
	const { main } = await lab.buy(order, tags, keyed);
	for (const { json } of main) {
		expect(json.error).toMatch(/not record the deduplication key: database is gone/);
		expect(json).toMatchObject({ details: { outcome: 'not_sent' } });
	}
	lab.engine.deduplication.broken = null;
	expect(jsonOf(await lab.buy(order, tags, keyed))).toEqual([
		done(tags[0] ?? ''),
		expect.objectContaining({ orderId: expect.any(String) }),
	]);
});

test('earlier keys survive a stopped run whose first keys could not be recorded', async () => {
	const tags = lab.tags(order, 150);
	const last = tags.slice(100);
	await lab.buy(order, last, { ...keyed, options: { timeout: 60 } });
	lab.engine.deduplication.broken = new Error('database is gone');
	await lab.buy(order, tags, { ...keyed, onError: 'stopWorkflow' });
	lab.engine.deduplication.broken = null;
	await lab.buy(order, last, keyed);
	expect(lab.booked(order, last).every((ids) => ids.length === 1)).toBe(true);
});

test('a store that breaks after the purchase keeps the key and says so', async () => {
	const tags = lab.tags(order, 1);
	lab.panel.control.fault({ kind: 'latency', action: 'add', ms: 100, booked: true });
	const running = lab.buy(order, tags, keyed);
	await until(() => lab.panel.control.orders('standard').length === 1);
	lab.engine.deduplication.broken = new Error('database is gone');
	const { main, hints } = await running;
	expect(main[0]?.json.orderId).toEqual(expect.any(String));
	expect(hints.map(({ message }) => message).join()).toMatch(/could not note/);
	lab.engine.deduplication.broken = null;
	await lab.buy(order, tags, keyed);
	expect(lab.booked(order, tags)[0]).toHaveLength(1);
});

const badKeys: Array<[what: string, key: unknown, words: RegExp]> = [
	['empty', '', /Deduplication Key is empty/],
	['blank', '   ', /Deduplication Key is empty/],
	['missing in the item', undefined, /Deduplication Key is empty/],
	['an object', { a: 1 }, /must be a text or a number/],
	['a list', [1, 2], /must be a text or a number/],
	['a number that JSON has rounded', 9007199254740993, /too large for a number.*as a text/],
	['a number with an exponent', 1e30, /too large for a number/],
	['10,000 characters long', 'x'.repeat(10_000), /longer than 500 characters/],
];

test.each(badKeys)(
	'a key that is %s is refused before anything is sent',
	async (_what, key, words) => {
		const tags = lab.tags(order, 2);
		const items = [
			{ tag: tags[0] ?? '', key: 'good' },
			{ tag: tags[1] ?? '', key },
		] as never;
		const parameters = parametersOf(order, { safety: { deduplicationKey: '={{ $json.key }}' } });
		const credential = lab.panel.credential();
		const { thrown } = await lab.engine.run({ credential, parameters, items });
		expect(thrown?.message).toMatch(words);
		expect(lab.panel.control.requestCount()).toBe(0);
		const onError = 'continueRegularOutput';
		const { main } = await lab.engine.run({ credential, parameters, items, onError });
		expect(main[1]?.json).toMatchObject({ details: { outcome: 'not_sent', category: 'input' } });
		expect(lab.booked(order, tags).map((ids) => ids.length)).toEqual([1, 0]);
	},
);
