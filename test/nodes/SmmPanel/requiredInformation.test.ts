import { NodeHelpers, type INode } from 'n8n-workflow';
import { SmmPanel } from '../../../nodes/SmmPanel/SmmPanel.node';

const { description } = new SmmPanel();

/** What n8n marks as missing in the form of a product order. */
function missing(line: string | undefined, require = ''): string[] {
	const parameters = {
		resource: 'product',
		operation: 'createOrder',
		product: { __rl: true as const, mode: 'list', value: '1', cachedResultName: line },
		quantity: 1,
		require,
	};
	const node: INode = {
		id: '1',
		name: 'SMM Panel',
		type: 'n8n-nodes-smm-panel.smmPanel',
		typeVersion: 1,
		position: [0, 0],
		parameters: JSON.parse(JSON.stringify(parameters)),
	};
	const issues = NodeHelpers.getNodeParametersIssues(description.properties, node, description);
	return Object.keys(issues?.parameters ?? {});
}

const asking = '1 · Netflix premium · 2.5 each · 40 in stock · asks: Input your account';

test('what the seller of the chosen product asks for is missed as long as it is empty', () => {
	expect(missing(asking)).toEqual(['require']);
	expect(missing(asking, 'me@example.com')).toEqual([]);
});

test.each([
	['asks for nothing', '2 · Key · 5 each'],
	['was given by its ID', undefined],
])('nothing is missed where the product %s', (_, line) => {
	expect(missing(line)).toEqual([]);
});

test('of the two fields that hold it, one shows', () => {
	for (const line of [asking, undefined]) {
		const product = { __rl: true as const, mode: 'list', value: '1', cachedResultName: line };
		const values = JSON.parse(
			JSON.stringify({ resource: 'product', operation: 'createOrder', product }),
		);
		const shown = description.properties.filter(
			(property) =>
				property.name === 'require' &&
				NodeHelpers.displayParameter(values, property, null, description),
		);
		expect(shown.map(({ required }) => required ?? false)).toEqual([line === asking]);
	}
});
