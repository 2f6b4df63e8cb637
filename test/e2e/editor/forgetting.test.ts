import { runWorkflow } from '../../../scripts/n8n/execution.ts';
import { saveChain, start } from '../../support/chain.ts';
import { takeOver } from '../examples/support/handover.ts';
import { withEditor } from './support/editor.ts';

const editor = withEditor();
const { credentialId } = takeOver();

const order = {
	name: 'Order',
	parameters: {
		resource: 'order',
		operation: 'create',
		service: { __rl: true, mode: 'id', value: '1' },
		orderFields: {
			mappingMode: 'defineBelow',
			value: { link: 'https://social.example/post/1', quantity: '100' },
		},
		safety: { deduplicationKey: 'A-1' },
		options: {},
	},
};

const clear = (scope: string) => ({
	name: `Clear ${scope}`,
	type: 'n8n-nodes-base.removeDuplicates',
	typeVersion: 2,
	parameters: { operation: 'clearDeduplicationHistory', mode: 'cleanDatabase', options: { scope } },
});

const run = async (workflowId: string) =>
	await runWorkflow(editor.rest, {
		runtime: editor.runtime,
		workflowId,
		trigger: start.name,
		timeoutMs: 60_000,
	});
const bought = async () => (await editor.panel.requests('add')).length;

test("n8n's Remove Duplicates does not clear the keys of a node of ours", async () => {
	const workflowId = await saveChain(editor.rest, credentialId, [
		start,
		clear('node'),
		clear('workflow'),
		order,
	]);
	await run(workflowId);
	const [again] = (await run(workflowId)).itemsOf('Order');
	expect(again).toMatchObject({ skipped: true, deduplicationKey: 'A-1' });
	expect(await bought()).toBe(1);
});

test('a duplicate of the node has forgotten all keys', async () => {
	const { page, url, rest } = editor;
	const workflowId = await saveChain(rest, credentialId, [start, order]);
	await run(workflowId);
	await page.goto(`${url}/workflow/${workflowId}`);
	const nodes = page.getByTestId('canvas-node');
	const named = (name: string) =>
		page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	await named('Order').click();
	await page.keyboard.press('ControlOrMeta+d');
	await nodes.nth(2).waitFor();
	await named('Order1').dblclick();
	await page.getByTestId('node-execute-button').click();
	await page.getByTestId('output-panel').getByText('orderId').first().waitFor();
	expect(await bought()).toBe(2);
});
