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
