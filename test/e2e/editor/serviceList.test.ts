import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { withEditor } from './support/editor.ts';
import { picture } from './support/picture.ts';

const editor = withEditor();
const order = { resource: 'order', operation: 'create' };
const PAGE = 100;
/** What the editor must show its first page in, on a machine that does nothing else. */
const FIRST_PAGE_MS = 1000;

const seed = (profile: string) => editor.panel.control('seed', { profile, services: 10_000 });

test('a service is found by typing, in the words of the panel', async () => {
	const { page, openStep } = editor;
	await openStep({ parameters: order });
	await page.getByTestId('rlc-input').click();
	const lines = page.getByTestId('rlc-item');
	await lines.nth(10).waitFor();
	await picture(page, 'service-list');
	await page.getByTestId('rlc-search').fill('likes page FACEBOOK');
	await lines.filter({ hasText: /^\s*3 · .*Facebook page likes/ }).waitFor();
	await lines.nth(1).waitFor({ state: 'detached' });
});

test('of 10,000 services the next pages cause no request at the panel', async () => {
	const { page, openStep, where } = editor;
	await seed('subpro');
	const apiUrl = `${where.origin}/subpro/api/v2`;
	const credentialId = await editor.credential({ apiUrl, apiKey: where.key });
	await openStep({ parameters: order, credentialId });
	await page.getByTestId('rlc-input').click();
	const lines = page.getByTestId('rlc-item');
	for (const pages of [1, 2, 3]) {
		await lines.nth(pages * PAGE - 1).scrollIntoViewIfNeeded();
	}
	await lines.nth(3 * PAGE).waitFor();
	await page.getByTestId('rlc-search').fill('no. 9999');
	await lines.filter({ hasText: 'no. 9999 ' }).waitFor();
	const asked = { profile: 'subpro', action: 'services' };
	expect(await editor.panel.control('requests', asked)).toHaveLength(1);
});

test('of 10,000 services the first page is there within a second', async () => {
	const took: number[] = [];
	for (const profile of ['tangmatlive', 'vnd', 'onedg']) {
		await seed(profile);
		const apiUrl = `${editor.where.origin}/${profile}/api/v2`;
		// A panel of its own each time: the node keeps a catalogue for minutes.
		const id = await editor.credential({ apiUrl, apiKey: editor.where.key });
		const started = performance.now();
		const { results } = await editor.rest.post(
			'/dynamic-node-parameters/resource-locator-results',
			{
				nodeTypeAndVersion: { name: 'n8n-nodes-smm-panel.smmPanel', version: 1 },
				path: 'parameters.service',
				methodName: 'searchServices',
				currentNodeParameters: { ...order, service: { __rl: true, mode: 'list', value: '' } },
				credentials: { smmPanelApi: { id, name: randomUUID() } },
			},
			z.object({ results: z.array(z.unknown()) }),
		);
		took.push(Math.round(performance.now() - started));
		expect(results).toHaveLength(PAGE);
	}
	console.log(`First page of 10,000 services: ${took.join(', ')} ms`);
	expect(Math.min(...took)).toBeLessThan(FIRST_PAGE_MS);
});
