import { saveChain, start } from '../../support/chain.ts';
import { withEditor } from './support/editor.ts';
import { picture } from './support/picture.ts';

const editor = withEditor();

async function search(words: string) {
	const { page, url } = editor;
	await page.goto(`${url}/workflow/new`);
	await page.getByTestId('canvas-plus-button').click();
	return await nodeFoundBy(words);
}

async function nodeFoundBy(words: string) {
	const { page } = editor;
	await page.getByTestId('node-creator-search-bar').fill(words);
	return page
		.getByTestId('item-iterator-item')
		.filter({ hasText: /^\s*SMM Panel/ })
		.first();
}

test.each(['smm', 'subgiamem', 'followers', 'place order'])(
	'the node is found by the word "%s"',
	async (words) => {
		const found = await search(words);
		await found.waitFor();
		expect(await found.innerText()).toContain('SMM Panel');
		if (words === 'smm') await picture(editor.page, 'node-panel');
	},
);

// n8n looks through a node's title and aliases, not through the names of its actions.
test.each([
	'instagram',
	'tiktok',
	'get orders',
	'get order status',
	'place order',
	'check balance',
	'list services',
	'proxy',
])('behind a step the node is found by "%s"', async (words) => {
	const { page, rest, url } = editor;
	const id = await saveChain(rest, '', [start]);
	await page.goto(`${url}/workflow/${id}`);
	await page.locator(`[data-test-id="canvas-node"][data-node-name="${start.name}"]`).waitFor();
	await page.getByTestId('canvas-handle-plus').first().click();
	await (await nodeFoundBy(words)).waitFor();
});

test('an action chosen from the panel becomes a step that asks for what it needs', async () => {
	const { page } = editor;
	await (await search('smm')).click();
	const action = page.getByTestId('node-creator').getByText('Create order', { exact: true });
	const actions = page.getByTestId('node-creator-category-item').filter({ hasText: 'Actions' });
	await actions.waitFor();
	// In an empty workflow n8n shows the triggers first.
	if (!(await action.isVisible())) await actions.click();
	await action.click();
	await page.getByTestId('empty-fields-notice').waitFor();
	const shown = await page.getByTestId('node-parameters').innerText();
	expect(shown).toContain('Choose a service above; the fields of its type then appear here.');
});
