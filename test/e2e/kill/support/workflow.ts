const position = [0, 0];

/** A hundred orders with a key each, one link an order. */
export function keyedOrders(credentialId: string, run: string, count: number) {
	const orders = Array.from({ length: count }, (_, at) => ({
		number: `${run}-${at}`,
		link: `https://social.example/${run}/${at}`,
	}));
	const buy = {
		id: `buy-${run}`,
		name: 'Buy',
		type: 'n8n-nodes-smm-panel.smmPanel',
		typeVersion: 1,
		position,
		onError: 'continueRegularOutput',
		credentials: { smmPanelApi: { id: credentialId, name: 'Practice panel' } },
		parameters: {
			resource: 'order',
			operation: 'create',
			service: { __rl: true, mode: 'id', value: '4' },
			orderFields: {
				mappingMode: 'defineBelow',
				value: { link: '={{ $json.link }}', quantity: 1000 },
				schema: [],
				matchingColumns: [],
			},
			safety: { deduplicationKey: '={{ $json.number }}' },
			options: { concurrency: 5 },
		},
	};
	const nodes = [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
		{
			name: 'Orders',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: { mode: 'raw', jsonOutput: JSON.stringify({ orders }), options: {} },
		},
		{
			name: 'Split',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'orders', options: {} },
		},
	].map((node) => ({ ...node, id: `${node.name}-${run}`, position }));
	const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
	return {
		name: `Killed ${run}`,
		nodes: [...nodes, buy],
		connections: { Start: to('Orders'), Orders: to('Split'), Split: to('Buy') },
		settings: { executionOrder: 'v1' },
	};
}
