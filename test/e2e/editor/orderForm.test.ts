import { withEditor } from './support/editor.ts';
import { picture } from './support/picture.ts';

const editor = withEditor();
const order = { resource: 'order', operation: 'create' };

test('the form is that of the chosen service, with its limits and with what is missing marked', async () => {
	const step = await editor.openStep({ parameters: order });
	await step.pickService('followers instagram', 'ID 1)');
	expect(await step.fieldNames()).toEqual(expect.arrayContaining(['Link', 'Quantity (50–100000)']));
	expect(await step.markedFields()).toEqual(['Link', 'Quantity (50–100000)']);

	await step.pickService('custom comments', 'Instagram custom comments (ID');
	expect(await step.fieldNames()).toEqual(['Link', 'Comments (1–500)']);
	expect(await step.markedFields()).toEqual(['Link', 'Comments (1–500)']);

	await step.pickService('web traffic', /web traffic/i);
	expect(await step.fieldNames()).toEqual(
		expect.arrayContaining(['Country', 'Device', 'Type of Traffic', 'Google Keyword']),
	);
	expect(await step.markedFields()).not.toContain('Google Keyword');

	await step.pickService('package', 'comments package (ID');
	expect(await step.markedFields()).toEqual(['Link', expect.stringMatching(/^Comments/)]);
});

test('a service that is an expression has every field and requires none', async () => {
	const step = await editor.openStep({
		parameters: { ...order, service: { __rl: true, mode: 'id', value: '={{ $json.service }}' } },
	});
	await step.field('link').waitFor();
	expect((await step.fieldNames()).length).toBeGreaterThan(25);
	expect(await step.markedFields()).toEqual([]);
});

test('no field of any type has a name too long for its place', async () => {
	const step = await editor.openStep({ parameters: order });
	const services = (await editor.panel.ask({ action: 'services' })) as Array<{
		service: number;
		name: string;
		type: string;
	}>;
	const ofEachType = [...new Map(services.map((each) => [each.type, each])).values()];
	expect(ofEachType.length).toBeGreaterThan(15);
	const cut: string[] = [];
	for (const { service, name } of ofEachType) {
		await step.pickService(name, `(ID ${service})`);
		cut.push(...(await step.cutNames()));
	}
	expect(cut).toEqual([]);
});

test('a filled form', async () => {
	const step = await editor.openStep({ parameters: order });
	await step.pickService('followers instagram', 'ID 1)');
	await step.fill('link', 'https://social.example/post/1');
	await step.fill('quantity', '500');
	expect(await step.markedFields()).toEqual([]);
	await picture(editor.page, 'order-form');
});
