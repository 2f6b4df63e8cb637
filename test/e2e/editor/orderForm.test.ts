import { withEditor } from './support/editor.ts';
import { picture } from './support/picture.ts';

const editor = withEditor();
const order = { resource: 'order', operation: 'create' };

const listed = async () =>
	(await editor.panel.ask({ action: 'services' })) as Array<{
		service: number;
		name: string;
		type: string;
	}>;

async function idOf(name: string | RegExp): Promise<number> {
	const found = (await listed()).find((each) => each.name.match(name));
	if (!found) throw new Error(`The practice panel has no service ${name}`);
	return found.service;
}

test('the form is that of the chosen service, with its limits and with what is missing marked', async () => {
	const step = await editor.openStep({ parameters: order });
	await step.pickService('followers instagram', 1);
	expect(await step.fieldNames()).toEqual(expect.arrayContaining(['Link', 'Quantity (50–100000)']));
	expect(await step.markedFields()).toEqual(['Link', 'Quantity (50–100000)']);

	await step.pickService('custom comments', await idOf('Instagram custom comments'));
	expect(await step.fieldNames()).toEqual(['Link', 'Comments (1–500 lines)']);
	// A box for several lines begins with a line break, so the run alone can say that it lacks some.
	expect(await step.markedFields()).toEqual(['Link']);

	await step.pickService('web traffic', await idOf(/web traffic/i));
	expect(await step.fieldNames()).toEqual(
		expect.arrayContaining(['Country', 'Device', 'Type of Traffic', 'Google Keyword']),
	);
	expect(await step.markedFields()).not.toContain('Google Keyword');

	await step.pickService('package', await idOf(/comments package$/));
	expect(await step.fieldNames()).toEqual(['Link', expect.stringMatching(/^Comments/)]);
});

test.each([
	['without input', []],
	['with input for the first row', [{ service: 1 }, { service: 12 }]],
])('a service by an expression %s has every field and requires none', async (_what, input) => {
	const service = { __rl: true, mode: 'id', value: '={{ $json.service }}' };
	const step = await editor.openStep({ parameters: { ...order, service }, input });
	await step.field('link').waitFor();
	expect((await step.fieldNames()).length).toBeGreaterThan(25);
	expect(await step.markedFields()).toEqual([]);
});

test('no field of any type has a name too long for its place', async () => {
	const step = await editor.openStep({ parameters: order });
	const services = await listed();
	const ofEachType = [...new Map(services.map((each) => [each.type, each])).values()];
	expect(ofEachType.length).toBeGreaterThan(15);
	const cut: string[] = [];
	for (const { service, name } of ofEachType) {
		await step.pickService(name, service);
		cut.push(...(await step.cutNames()));
	}
	expect(cut).toEqual([]);
});

test('a filled form', async () => {
	const step = await editor.openStep({ parameters: order });
	await step.pickService('followers instagram', 1);
	await step.fill('link', 'https://social.example/post/1');
	await step.fill('quantity', '500');
	expect(await step.markedFields()).toEqual([]);
	await picture(editor.page, 'order-form');
});

test('columns that are mapped by themselves are named in the form', async () => {
	const service = { __rl: true, mode: 'list', value: '1' };
	const orderFields = { mappingMode: 'autoMapInputData', value: null };
	await editor.openStep({ parameters: { ...order, service, orderFields } });
	await editor.page
		.getByText(/Map Automatically takes the columns named link, quantity/)
		.filter({ visible: true })
		.waitFor();
});

test('lines pasted into Comments are so many comments', async () => {
	const step = await editor.openStep({ parameters: order });
	await step.pickService('custom comments', await idOf('Instagram custom comments'));
	await step.fill('link', 'https://social.example/post/1');
	await step.fill('comments', 'Nice\nLovely\nWow');
	await step.execute();
	const [sent] = await editor.panel.requests('add');
	expect(sent?.params['comments']?.split('\n')).toEqual(['Nice', 'Lovely', 'Wow']);
	expect(await step.firstOutput('quantity')).toBe('3');
});

test('a box for lines that nobody has filled in is missed by the run', async () => {
	const step = await editor.openStep({ parameters: order });
	await step.pickService('custom comments', await idOf('Instagram custom comments'));
	await step.fill('link', 'https://social.example/post/1');
	await step.execute();
	expect(await step.output.innerText()).toMatch(/Comments/);
	expect(await editor.panel.requests('add')).toEqual([]);
});

test('a quantity that can be read two ways is refused where it was typed', async () => {
	const step = await editor.openStep({ parameters: order });
	await step.pickService('followers instagram', 1);
	await step.fill('link', 'https://social.example/post/1');
	await step.fill('quantity', '1.000');
	await step.execute();
	expect(await step.output.innerText()).toMatch(/Quantity.*1\.000/);
	expect(await editor.panel.requests('add')).toEqual([]);
});
