import { readFile } from 'node:fs/promises';
import { waitUntil } from '../../../scripts/lib/waitUntil.ts';
import { saveChain, start } from '../../support/chain.ts';
import { buyEach } from '../kill/support/workflow.ts';
import { takeOver } from '../examples/support/handover.ts';
import { withEditor } from './support/editor.ts';

const editor = withEditor();
const { logFile, credentialId } = takeOver();
const count = 150;
const links = Array.from({ length: count }, (_, item) => `https://social.example/stop/${item}`);

const buy = buyEach('={{ $json.link }}');

test('what was bought before the Stop button was pressed is in the log', async () => {
	const { page, panel, rest, url } = editor;
	await panel.fault({ kind: 'latency', ms: 100, action: 'add', times: 'always', booked: true });
	const id = await saveChain(
		rest,
		credentialId,
		[start, buy],
		links.map((link) => ({ link })),
	);
	await page.goto(`${url}/workflow/${id}`);
	await page.locator(`[data-test-id="canvas-node"][data-node-name="${buy.name}"]`).waitFor();
	await page.getByTestId('execute-workflow-button').click();
	await panel.until(async () => (await panel.orders()).length >= 40);
	await page.getByTestId('stop-execution-button').click();
	const asked = async () => await panel.requests('add');
	await panel.until(async () => (await asked()).every(({ answered }) => answered !== 'waiting'));
	const orders = await panel.orders();
	expect(orders.length).toBeGreaterThanOrEqual(40);
	expect(orders.length).toBeLessThan(count);
	const isTold = (log: string) =>
		orders.every(({ id: order, link }) =>
			log.includes(`item ${links.indexOf(link)} (key ${JSON.stringify(link)}): ${order}`),
		);
	await waitUntil(async () => isTold(await readFile(logFile, 'utf8')) || undefined, {
		what: 'the log to tell what was bought',
		timeoutMs: 30_000,
	});
});
