import { startEngine, type Engine, type LoadOptions } from '../support/engine';
import { startPanel, type Panel } from '../support/panel';

let engine: Engine;
let panel: Panel;
beforeAll(async () => {
	engine = await startEngine();
});
afterAll(async () => await engine?.close());
// The node keeps a catalogue for minutes, so every test has a panel of its own.
beforeEach(async () => {
	panel = await startPanel();
});
afterEach(async () => await panel?.close());

const services = async (more: Partial<LoadOptions> = {}) =>
	await engine.listSearch('searchServices', { credential: panel.credential(), ...more });
const fieldsFor = async (service: unknown) => {
	const currentNodeParameters = { service: service as never };
	const credential = panel.credential();
	return (await engine.resourceMapping('getOrderFields', { credential, currentNodeParameters }))
		.fields;
};
const chosen = (value: string) => ({ __rl: true, mode: 'list', value });

test('10,000 services show their first page after one request, the rest without another', async () => {
	panel.control.seed('standard', { services: 10_000 });
	let page = await services();
	const ids = new Set(page.results.map(({ value }) => value));
	while (page.paginationToken !== undefined) {
		page = await services({ paginationToken: page.paginationToken as string });
		for (const { value } of page.results) ids.add(value);
	}
	expect(ids.size).toBeGreaterThan(10_000);
	expect(panel.control.requestCount()).toBe(1);
});

test('a service is found by words of its name, its category or its ID', async () => {
	const { results } = await services({ filter: 'FOLLOWERS instagram REFILL' });
	expect(results).toMatchObject([
		{ name: expect.stringMatching(/^Instagram followers.*1\.2 per 1000.*50–100000/), value: '1' },
	]);
	expect((await services({ filter: 'no such words at all' })).results).toEqual([]);
});

test('products are found the same way, with stock and what the seller asks', async () => {
	const credential = panel.credential('onedg');
	const { results } = await engine.listSearch('searchProducts', { credential, filter: 'netflix' });
	expect(results).toMatchObject([{ name: expect.stringMatching(/^Netflix/), value: '1' }]);
	expect(results[0]?.name).toMatch(/40/);
});

test('a wrong key is told to the user with what to do', async () => {
	const credential = panel.credential('standard', { apiKey: 'wrong-key' });
	await expect(services({ credential })).rejects.toMatchObject({
		message: expect.stringMatching(/API key/i),
		description: expect.stringMatching(/credential/),
	});
});

test('the form of a chosen service has the fields of its type with its limits', async () => {
	const fields = await fieldsFor(chosen('1'));
	expect(fields.filter(({ required }) => required).map(({ id }) => id)).toEqual([
		'link',
		'quantity',
	]);
	expect(fields.find(({ id }) => id === 'quantity')?.displayName).toMatch(/50–100000/);
	expect(fields.map(({ id }) => id)).not.toContain('comments');
});

test.each([
	['an expression', chosen('={{ $json.service }}')],
	['one the panel does not have', chosen('999999')],
])('the form of a service that is %s has every field and requires none', async (_name, service) => {
	const fields = await fieldsFor(service);
	expect(fields.some(({ required }) => required)).toBe(false);
	expect(fields.map(({ id }) => id)).toEqual(
		expect.arrayContaining(['link', 'quantity', 'comments', 'usernames', 'google_keyword']),
	);
});

test('before a service is chosen the form asks to choose one first', async () => {
	const currentNodeParameters = { service: chosen('') };
	const credential = panel.credential();
	expect(
		await engine.resourceMapping('getOrderFields', { credential, currentNodeParameters }),
	).toEqual({ fields: [], emptyFieldsNotice: expect.stringMatching(/^Choose a service/) });
});

test('an order filled in by the form the editor showed is placed', async () => {
	const fields = await fieldsFor(chosen('1'));
	const { thrown } = await engine.run({
		credential: panel.credential(),
		parameters: {
			resource: 'order',
			operation: 'create',
			service: chosen('1'),
			orderFields: {
				mappingMode: 'defineBelow',
				value: { link: 'https://social.example/1', quantity: 100 },
				schema: fields as never,
			},
		},
	});
	expect(thrown).toBeUndefined();
	expect(panel.control.orders('standard')).toHaveLength(1);
});

test('a field the form marks as required and that is empty is named before sending', async () => {
	const fields = await fieldsFor(chosen('1'));
	const { thrown } = await engine.run({
		credential: panel.credential(),
		items: [{ url: '' }],
		parameters: {
			resource: 'order',
			operation: 'create',
			service: chosen('1'),
			orderFields: {
				mappingMode: 'defineBelow',
				value: { link: '={{ $json.url }}', quantity: 100 },
				schema: fields as never,
			},
		},
	});
	expect(thrown?.message).toMatch(/Link is (?:empty|missing)/);
	expect(panel.control.requestCount({ action: 'add' })).toBe(0);
});
