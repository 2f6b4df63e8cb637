import { withEditor } from './support/editor.ts';

const editor = withEditor();
const order = { resource: 'product', operation: 'createOrder' };

async function openForm() {
	const { where, openStep } = editor;
	const apiUrl = `${where.origin}/onedg/api/v2`;
	const credentialId = await editor.credential({ apiUrl, apiKey: where.key });
	return await openStep({ parameters: order, credentialId });
}

async function choose(words: string) {
	const { page } = editor;
	await page.getByTestId('rlc-input').click();
	await page.getByTestId('rlc-search').fill(words);
	await page.getByTestId('rlc-item').filter({ hasText: words }).first().click();
}

test('what the seller asks for is marked as missing, and stays when another product is chosen', async () => {
	const step = await openForm();
	const { page } = editor;
	const marked = page
		.locator('.parameter-item')
		.filter({ hasText: 'Required Information' })
		.getByTestId('parameter-issues');
	const hint = page.getByText('The seller of this product needs it');
	await choose('Gift card');
	await step.field('require').waitFor();
	expect(await hint.count()).toBe(0);

	await choose('Netflix premium');
	await hint.waitFor();
	await marked.waitFor();
	expect(await page.getByTestId('rlc-input').inputValue()).toContain('asks: Input your account');

	await step.fill('require', 'me@example.com');
	await marked.waitFor({ state: 'detached' });
	await choose('Gift card');
	await hint.waitFor({ state: 'detached' });
	expect(await step.field('require').locator('input').inputValue()).toBe('me@example.com');
});
