import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { z } from 'zod';
import { projectFolder } from '../../../scripts/lib/project.ts';
import { ensureCredential } from '../../../scripts/n8n/credential.ts';
import { practiceShop } from '../../../scripts/local/practice.ts';
import { withCredentials, workflowFile } from '../../../scripts/n8n/workflow.ts';
import { takeOver } from '../examples/support/handover.ts';
import { withEditor } from './support/editor.ts';
import { picture } from './support/picture.ts';

const editor = withEditor();
const folder = join(projectFolder, 'examples');
const examples = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.replace('.json', ''));

/** Steps that ask for an account of the user's own, which no import can bring. */
const lacking: Record<string, string[]> = {
	'agent-with-spending-limit': ['Model'],
	'orders-by-chat-bot': [
		'Ask to confirm',
		'Chat',
		'Stop the button turning',
		'Tell how it stands',
		'Tell how to order',
		'Tell it is canceled',
		'Tell it is taken',
		'Tell the change',
		'Tell the doubt',
		'Tell the order',
		'Tell the problem',
		'Tell the refusal',
		'Tell the stranger',
		'Tell the trouble',
		'Tell why not',
	],
	'orders-from-google-sheets': [
		'Read the rows',
		'Read the rows again',
		'Write it down',
		'Write the status',
	],
	'orders-exactly-once': [
		'Claim it',
		'Make the table',
		'Note the problem',
		'What became of it',
		'Write the ID',
	],
};

test.each(examples)('%s opens with every step known and nothing missing', async (name) => {
	const { page, rest, url } = editor;
	const text = await readFile(join(folder, `${name}.json`), 'utf8');
	const workflow = withCredentials(workflowFile.parse(JSON.parse(text)), {
		smmPanelApi: takeOver().credentialId,
		[practiceShop.name]: await ensureCredential(rest, practiceShop),
	});
	const { id } = await rest.post('/workflows', workflow, z.object({ id: z.string() }));
	await page.goto(`${url}/workflow/${id}`);
	const steps = workflow.nodes.filter(({ type }) => !type.endsWith('.stickyNote'));
	const shown = page.getByTestId('canvas-node').filter({
		has: page.locator('[data-test-id^="canvas-"][data-test-id$="-node"]'),
	});
	await shown.nth(steps.length - 1).waitFor();
	expect(await shown.count()).toBe(steps.length);
	const incomplete = page.getByTestId('canvas-node').filter({
		has: page.getByTestId('node-issues'),
	});
	const names = await incomplete.evaluateAll((nodes) =>
		nodes.map((node) => node.getAttribute('data-node-name')),
	);
	expect(names.sort()).toEqual(lacking[name] ?? []);
	expect(await page.getByText('Install this node').count()).toBe(0);
	await picture(page, `examples/${name}`, await around(page.locator('.vue-flow__node')));
});

const MARGIN = 12;

/** The part of the page that holds all of them. */
async function around(all: Locator) {
	const boxes = (await Promise.all((await all.all()).map((one) => one.boundingBox()))).filter(
		(box) => box !== null,
	);
	const x = Math.min(...boxes.map((box) => box.x)) - MARGIN;
	const y = Math.min(...boxes.map((box) => box.y)) - MARGIN;
	const right = Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN;
	const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN;
	return { x, y, width: right - x, height: bottom - y };
}
