import { withEditor } from './support/editor.ts';
import { picture } from './support/picture.ts';

const editor = withEditor();

const order = (quantity: number) => ({
	resource: 'order',
	operation: 'create',
	service: { __rl: true, mode: 'id', value: '1' },
	orderFields: {
		mappingMode: 'defineBelow',
		value: { link: 'https://social.example/post/1', quantity },
		schema: [],
	},
});

test('a step that is run shows what came out of it', async () => {
	const step = await editor.openStep({ parameters: order(500) });
	await step.field('quantity').waitFor();
	await step.execute();
	const [placed] = await editor.panel.orders();
	const text = await step.output.innerText();
	expect(text).toContain(String(placed?.id));
	expect(text).toContain('https://social.example/post/1');
	await picture(editor.page, 'output');
});

test("a refused item stops the step with the panel's words and what to do", async () => {
	const step = await editor.openStep({ parameters: order(5) });
	await step.execute();
	const text = await step.output.innerText();
	expect(text).toContain('Quantity less than minimal 50');
	expect(text).toContain('between the service');
	await picture(editor.page, 'error');
	expect(await editor.panel.orders()).toEqual([]);
});

test('a step that goes on after errors shows the error as an item', async () => {
	const step = await editor.openStep({
		parameters: order(5),
		settings: { onError: 'continueRegularOutput' },
	});
	await step.execute();
	const text = await step.output.innerText();
	expect(text).toContain('Quantity less than minimal 50');
	expect(text).toMatch(/error\s+message\s+details/);
});

test('a wrong key is told with where to look, and never shown', async () => {
	const apiKey = 'a-key-that-is-wrong-4711';
	const apiUrl = `${editor.where.origin}/standard/api/v2`;
	const credentialId = await editor.credential({ apiUrl, apiKey });
	const step = await editor.openStep({
		parameters: { resource: 'balance', operation: 'get' },
		credentialId,
	});
	await step.execute();
	const text = await step.output.innerText();
	expect(text).toMatch(/API key/i);
	expect(text).toMatch(/credential/);
	expect(await editor.page.content()).not.toContain(apiKey);
});
