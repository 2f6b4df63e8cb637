import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { withEditor } from './support/editor.ts';

const editor = withEditor();
const stored = z.object({ id: z.string() });

/** Opens the step behind one of ours, which has not run; its input panel tells what will come. */
async function openStepBehind(parameters: object): Promise<void> {
	const step = (name: string, of: string, given: object, x: number) => ({
		id: randomUUID(),
		name,
		type: of,
		typeVersion: 1,
		position: [x, 0],
		parameters: given,
	});
	const nodes = [
		step('SMM Panel', 'n8n-nodes-smm-panel.smmPanel', parameters, 0),
		step('Next', 'n8n-nodes-base.noOp', {}, 260),
	];
	const connections = { 'SMM Panel': { main: [[{ node: 'Next', type: 'main', index: 0 }]] } };
	const name = `Preview ${randomUUID()}`;
	const { id } = await editor.rest.post('/workflows', { name, nodes, connections }, stored);
	await editor.page.goto(`${editor.url}/workflow/${id}`);
	await editor.page.locator('[data-test-id="canvas-node"][data-node-name="Next"]').dblclick();
}

test.each([
	[{ resource: 'order', operation: 'get' }, ['orderId', 'isFinished', 'startCount']],
	[{ resource: 'proxy', operation: 'buy' }, ['proxyId', 'source', 'hoursLeft']],
])('what %j will put out is shown before it has run', async (given, fields) => {
	await openStepBehind(given);
	const schema = editor.page
		.getByTestId('ndv-input-panel')
		.or(editor.page.getByTestId('input-panel'));
	for (const field of fields) {
		await schema.getByText(field, { exact: true }).first().waitFor();
	}
});
