import type { ProfileName } from '../../../sandbox/index.ts';
import { secondCredential, thirdCredential } from '../../../scripts/local/practice.ts';
import { ensureCredential } from '../../../scripts/n8n/credential.ts';
import type { Execution } from '../../../scripts/n8n/execution.ts';
import { takeOver } from './support/handover.ts';
import { withExamples, type Example } from './support/example.ts';

const { rest, panel, load, dropTables } = withExamples();
const profiles: Record<string, ProfileName> = { A: 'standard', B: 'vnd', C: 'onedg' };
const credentials: Record<string, { smmPanelApi: { id: string; name: string } }> = {};

beforeAll(async () => {
	const { panel: where } = takeOver();
	for (const [name, credential] of [
		['B', secondCredential(where)],
		['C', thirdCredential(where)],
	] as const) {
		const id = await ensureCredential(rest, credential);
		credentials[name] = { smmPanelApi: { id, name: credential.name } };
	}
});
beforeEach(dropTables);

/** Prices are looked up at each run: the tests change them sooner than anybody's price list grows old. */
const anew = { options: { priceListMaxAge: 0 } };

async function example(orders?: object[], more: Record<string, object> = {}): Promise<Example> {
	const steps = ['Balance at', 'Quote at', 'Order at'];
	return await load('cheapest-of-several-panels', {
		changes: {
			...Object.fromEntries(
				Object.keys(profiles).flatMap((name) =>
					['Quote at', 'Order at'].map((step) => [`${step} ${name}`, anew]),
				),
			),
			...(orders && { Orders: { jsonOutput: JSON.stringify({ orders }) } }),
			...more,
		},
		nodes: Object.fromEntries(
			Object.entries(credentials).flatMap(([name, own]) =>
				steps.map((step) => [`${step} ${name}`, { credentials: own }]),
			),
		),
	});
}

const likes = {
	reference: 'L-1',
	product: 'Instagram likes',
	link: 'https://social.example/likes/1',
	quantity: 500,
};

/** How many orders each panel has booked. */
async function booked(): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const [name, profile] of Object.entries(profiles))
		counts[name] = (await panel.control('orders', { profile })).length;
	return counts;
}
const placed = (run: Execution) =>
	run.itemsOf('Placed').map(({ reference, panel: at }) => `${String(reference)} at ${String(at)}`);

test('each order goes to the cheapest panel that can take it, and a second run buys nothing', async () => {
	const trying = await example();
	const first = await trying.run('Start');
	expect(first.status).toBe('success');
	expect(placed(first).sort()).toEqual(['C-1 at B', 'C-2 at A', 'C-3 at C']);
	expect(first.itemsOf('No panel can take it')).toMatchObject([
		{ reference: 'C-4', problem: expect.stringMatching(/A: .*at least 500.* C: .*at least 200/) },
	]);
	expect(first.itemsOf('Not in your table')).toMatchObject([
		{ reference: 'C-5', problem: expect.stringContaining('Tik Tok views') },
	]);
	expect(first.itemsOf('Refused')).toMatchObject([
		{ reference: 'C-6', panel: 'B', whatToDo: expect.stringContaining('link') },
	]);
	expect(await booked()).toEqual({ A: 1, B: 1, C: 1 });

	const second = await trying.run('Start');
	expect(second.status).toBe('success');
	expect(placed(second)).toEqual([]);
	expect(
		second
			.itemsOf('Bought before')
			.map(({ reference, orderId }) => [reference, orderId])
			.sort(),
	).toEqual(
		first
			.itemsOf('Placed')
			.map(({ reference, orderId }) => [reference, orderId])
			.sort(),
	);
	expect(await booked()).toEqual({ A: 1, B: 1, C: 1 });
});

test('each price list is read once for all orders, and amounts are compared in one currency', async () => {
	const many = Array.from({ length: 30 }, (_, at) => ({ ...likes, reference: `M-${at}` }));
	const run = await (await example(many, { 'Order at B': { options: {} } })).run('Start');
	expect(run.itemsOf('Quote at A')).toHaveLength(30);
	expect(placed(run)).toHaveLength(30);
	for (const profile of ['standard', 'onedg'] as const)
		expect(await panel.control('requests', { profile, action: 'services' })).toHaveLength(1);
	// 750 đồng are 0.03, whatever a number without its currency looks like.
	expect(run.itemsOf('Price at B')[0]).toMatchObject({
		cost: 750,
		worth: expect.closeTo(0.03, 9),
	});
	expect(run.itemsOf('Price at A')[0]).toMatchObject({ cost: 0.139095, worth: 0.139095 });
});

test('another rate makes another panel the cheapest', async () => {
	const dear = { 'Your panels': { jsonOutput: '{ "worth": { "A": 1, "B": 0.04, "C": 1 } }' } };
	const run = await (await example([likes], dear)).run('Start');
	expect(placed(run)).toEqual(['L-1 at A']);
});

test.each([
	[
		'whose prices do not come',
		() => panel.fault({ kind: 'status', status: 503, action: 'services', profile: 'vnd' }),
	],
	[
		'whose balance does not cover it',
		() => panel.control('setBalance', { profile: 'vnd', amount: 700 }),
	],
	[
		'that sells no more of it',
		() => panel.control('setService', { profile: 'vnd', id: 4, patch: { max: 400 } }),
	],
])('a panel %s is left out, and the next cheapest has the order', async (_, spoil) => {
	await spoil();
	const patient = { 'Quote at B': { options: { priceListMaxAge: 0, maxRetries: 0 } } };
	const run = await (await example([likes], patient)).run('Start');
	expect(run.itemsOf('Price at B')).toMatchObject([{ problem: expect.stringMatching(/\w{3}/) }]);
	expect(placed(run)).toEqual(['L-1 at A']);
	expect(await booked()).toEqual({ A: 1, B: 0, C: 0 });
});

test('two runs at the same moment that prefer different panels both go by the earlier note', async () => {
	const worth = '{ worth: { A: 1, B: Number($execution.id) % 2 ? 1 : 0.00004, C: 1 } }';
	const trying = await example([likes], { 'Your panels': { jsonOutput: `={{ ${worth} }}` } });
	await (await example([])).run('Start');
	// Neither has a note before the other has looked for one.
	await panel.fault({ kind: 'latency', ms: 3000, action: 'services', times: 'always' });
	const runs = await Promise.all([trying.run('Start'), trying.run('Start')]);
	expect(runs.map(({ status }) => status)).toEqual(['success', 'success']);
	const chosen = runs.flatMap((run) => run.itemsOf('Note the choice').map((note) => note['panel']));
	expect(chosen.sort()).toEqual(['A', 'B']);
	const { A = 0, B = 0, C = 0 } = await booked();
	expect([A + B, C]).toEqual([1, 0]);
});

test('what the cheapest refuses costs nothing, and the next run compares anew', async () => {
	await panel.fault({
		kind: 'body',
		action: 'add',
		profile: 'vnd',
		body: '{"error":"Service is under maintenance"}',
	});
	const trying = await example([likes]);
	const first = await trying.run('Start');
	expect(first.itemsOf('Refused')).toMatchObject([
		{ reference: 'L-1', panel: 'B', problem: expect.stringContaining('maintenance') },
	]);
	await panel.control('setBalance', { profile: 'vnd', amount: 0 });
	expect(placed(await trying.run('Start'))).toEqual(['L-1 at A']);
	expect(await booked()).toEqual({ A: 1, B: 0, C: 0 });
});

test('an order in doubt goes to a person and to no other panel, however cheap that has become', async () => {
	await panel.fault({ kind: 'cut', action: 'add', profile: 'vnd', booked: true, times: 1 });
	const trying = await example([likes]);
	const first = await trying.run('Start');
	expect(first.itemsOf('For a person')).toMatchObject([
		{ reference: 'L-1', panel: 'B', whatToDo: expect.stringContaining('panel') },
	]);
	await panel.control('setService', { profile: 'standard', id: 2, patch: { rate: '0.001' } });
	const second = await trying.run('Start');
	expect(placed(second)).toEqual([]);
	expect(second.itemsOf('For a person')).toMatchObject([
		{ reference: 'L-1', problem: expect.stringContaining('not known whether this was bought') },
	]);
	expect(await booked()).toEqual({ A: 0, B: 1, C: 0 });
});

test('rows that nobody can buy by are told, each with what to do, and hold nobody up', async () => {
	const run = await (
		await example([
			{ ...likes, link: '' },
			{ ...likes, reference: 'twice' },
			{ ...likes, reference: 'twice', quantity: 600 },
			{ ...likes, reference: 'none', quantity: 0 },
			{ ...likes, reference: 'good' },
		])
	).run('Start');
	expect(run.itemsOf('Incomplete').map(({ reference }) => reference)).toEqual([
		'L-1',
		'twice',
		'twice',
		'none',
	]);
	expect(placed(run)).toEqual(['good at B']);
});
