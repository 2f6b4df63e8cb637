import { startEngine, type Engine } from '../support/engine';
import { startPanel, type Panel } from '../support/panel';

let engine: Engine;
let panel: Panel;
beforeAll(async () => {
	engine = await startEngine();
});
beforeAll(async () => {
	panel = await startPanel();
});
beforeEach(() => panel.control.reset());
afterAll(() => panel.close());
afterAll(() => engine.close());

test('the engine runs the built node against the practice panel', async () => {
	const result = await engine.run({
		parameters: { resource: 'balance', operation: 'get' },
		credential: panel.credential(),
	});
	expect(result.thrown).toBeUndefined();
	expect(result.main).toEqual([
		{ json: { balance: expect.any(Number), currency: 'USD' }, pairedItem: { item: 0 } },
	]);
});

test('the engine polls the built trigger, which remembers between polls', async () => {
	const trigger = {
		parameters: { event: 'balanceBelow', threshold: 1 },
		credential: panel.credential(),
	};
	const first = await engine.poll(trigger);
	expect([first.thrown, first.items]).toEqual([undefined, null]);
	panel.control.setBalance('standard', 0.5);
	const second = await engine.poll({ ...trigger, staticData: first.staticData });
	expect(second.items).toMatchObject([{ json: { event: 'balanceBelow', change: 'below' } }]);
	const third = await engine.poll({ ...trigger, staticData: second.staticData });
	expect(third.items).toBeNull();
});

test('n8n’s processed data are kept by node, and their writes are counted', async () => {
	const { deduplication } = engine;
	const context = { workflow: { id: 'w', active: false }, node: { id: 'n' } as never };
	const options = { mode: 'entries', maxEntries: 3 } as const;
	const record = async (...keys: string[]) =>
		await deduplication.checkProcessedAndRecord(keys, 'node', context, options);
	expect(await record('a', 'b', 'b')).toEqual({ new: ['a', 'b', 'b'], processed: [] });
	expect(await record('b', 'c')).toEqual({ new: ['c'], processed: ['b'] });
	await deduplication.removeProcessed(['b'], 'node', context, options);
	expect([deduplication.writes, deduplication.count('w', 'n')]).toEqual([3, 2]);
});
