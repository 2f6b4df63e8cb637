import type { INodeParameters, INodeTypes } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { SmmPanel } from '../../../nodes/SmmPanel/SmmPanel.node';

const node = new SmmPanel();
const [hint] = node.description.hints ?? [];

/** What n8n's editor makes of the hint's condition for a node with these parameters. */
function isShown(parameters: INodeParameters): unknown {
	const stored = {
		id: 'n',
		name: 'SMM Panel',
		type: 'smmPanel',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters,
	};
	const nodeTypes = { getByNameAndVersion: () => node } as unknown as INodeTypes;
	const workflow = new Workflow({ nodes: [stored], connections: {}, active: false, nodeTypes });
	const own = workflow.getNode('SMM Panel') ?? stored;
	return workflow.expression.getSimpleParameterValue(own, hint?.displayCondition, 'internal', {});
}

const key = { safety: { deduplicationKey: '={{ $json.number }}' } };
const table: Array<[shown: boolean, what: string, parameters: INodeParameters]> = [
	[true, 'an order', { resource: 'order', operation: 'create' }],
	[false, 'an order with a key', { resource: 'order', operation: 'create', ...key }],
	[
		true,
		'an order with other options',
		{ resource: 'order', operation: 'create', safety: { maxCost: 1 } },
	],
	[true, 'a product order', { resource: 'product', operation: 'createOrder' }],
	[true, 'a purchase of proxies', { resource: 'proxy', operation: 'buy' }],
	[true, 'a renewal', { resource: 'proxy', operation: 'renew' }],
	[true, 'a custom action', { resource: 'api', operation: 'call' }],
	[
		false,
		'a custom action that only reads',
		{ resource: 'api', operation: 'call', safeToRepeat: true },
	],
	[false, 'a status', { resource: 'order', operation: 'get' }],
	[false, 'a cancellation', { resource: 'order', operation: 'cancel' }],
];

test.each(table)('the hint before a run is shown (%s) for %s', (shown, _what, parameters) => {
	expect(isShown(parameters)).toBe(shown);
});

test('the hint is one short sentence on keys, before the run', () => {
	expect(hint).toMatchObject({
		message: expect.stringMatching(/^This step spends money\. A Deduplication Key [^.]*\.$/),
		whenToDisplay: 'beforeExecution',
	});
});
