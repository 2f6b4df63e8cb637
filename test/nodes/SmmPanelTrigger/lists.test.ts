import { getProductCategories, getServiceCategories } from '../../../lib/editor/catalogue';
import { withTrigger } from '../../support/triggerTest';

const rig = withTrigger();

const editor = () => rig.triggers.editor(rig.panel.credential('onedg'));

test('categories of services are chosen from a list, each once, with how many it has', async () => {
	rig.control.seed('onedg', { services: 12 });
	const found = await getServiceCategories.call(editor());
	expect(found).toContainEqual({
		name: expect.stringMatching(/^Telegram \(\d+\)$/),
		value: 'Telegram',
	});
	const values = found.map(({ value }) => value);
	expect(new Set(values).size).toBe(values.length);
	expect([...found].sort((a, b) => a.name.localeCompare(b.name))).toEqual(found);
});

test('categories of products are chosen from a list', async () => {
	rig.control.addProduct('onedg', { name: 'A key', category: 'Keys & licences', rate: 2 });
	const found = await getProductCategories.call(editor());
	expect(found).toContainEqual({ name: 'Keys & licences (1)', value: 'Keys & licences' });
});

test('every list that a parameter names is a method of the node', () => {
	const { description, methods } = rig.triggers.node;
	const named = [
		...JSON.stringify(description.properties).matchAll(
			/"(?:searchListMethod|loadOptionsMethod)":"(\w+)"/g,
		),
	];
	const there = Object.keys({ ...methods.listSearch, ...methods.loadOptions });
	expect(new Set(named.map(([, name]) => name))).toEqual(new Set(there));
});
