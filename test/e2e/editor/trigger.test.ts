import { withEditor } from './support/editor.ts';
import { picture } from './support/picture.ts';

const editor = withEditor();

test('the trigger fetches a test event that looks like a real one', async () => {
	const { page, openStep, panel } = editor;
	await panel.setBalance(3.5);
	const step = await openStep({
		type: 'smmPanelTrigger',
		parameters: { event: 'balanceBelow', threshold: 10 },
	});
	expect(await page.getByTestId('node-execute-button').innerText()).toMatch(/Fetch Test Event/i);
	await step.execute();
	const text = await step.output.innerText();
	for (const name of ['event', 'change', 'eventId', 'detectedAt', 'balance']) {
		expect(text).toContain(name);
	}
	expect(text).toContain('3.5');
	await picture(page, 'trigger');
});

test('where there is nothing to show, the trigger says so and what to do', async () => {
	const step = await editor.openStep({
		type: 'smmPanelTrigger',
		parameters: { event: 'proxyExpiring', hoursBefore: 24 },
	});
	await step.execute();
	const text = await step.output.innerText();
	expect(text).toContain('nothing to show for this event yet');
	expect(text).toContain('A published workflow reports changes');
});
