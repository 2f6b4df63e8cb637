import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../../scripts/lib/project.ts';
import { withCredentials, workflowFile } from '../../../scripts/n8n/workflow.ts';
import { takeOver } from '../examples/support/handover.ts';
import { withEditor } from './support/editor.ts';
import { picture } from './support/picture.ts';

const editor = withEditor();

test('the spreadsheet example opens with every step known and nothing missing', async () => {
	const { page, rest, url } = editor;
	const file = join(projectFolder, 'examples', 'orders-from-spreadsheet.json');
	const workflow = withCredentials(workflowFile.parse(JSON.parse(await readFile(file, 'utf8'))), {
		smmPanelApi: takeOver().credentialId,
	});
	const { id } = await rest.post('/workflows', workflow, z.object({ id: z.string() }));
	await page.goto(`${url}/workflow/${id}`);
	const steps = workflow.nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
	const shown = page.getByTestId('canvas-node').filter({
		has: page.locator('[data-test-id="canvas-default-node"], [data-test-id="canvas-trigger-node"]'),
	});
	await shown.nth(steps.length - 1).waitFor();
	expect(await shown.count()).toBe(steps.length);
	expect(await page.getByTestId('node-issues').count()).toBe(0);
	expect(await page.getByText('Install this node').count()).toBe(0);
	await picture(page, 'workflow');
});
