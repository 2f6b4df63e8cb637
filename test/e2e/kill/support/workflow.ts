import { start, type Step } from '../../../support/chain.ts';

/** A hundred orders with a key each, one link an order. */
export function keyedOrders(run: string, count: number): Step[] {
	const orders = Array.from({ length: count }, (_, at) => ({
		number: `${run}-${at}`,
		link: `https://social.example/${run}/${at}`,
	}));
	return [
		start,
		{
			name: 'Orders',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: { mode: 'raw', jsonOutput: JSON.stringify({ orders }), options: {} },
		},
		{
			name: 'Split',
			type: 'n8n-nodes-base.splitOut',
			parameters: { fieldToSplitOut: 'orders', options: {} },
		},
		{ ...buyEach('={{ $json.number }}'), onError: 'continueRegularOutput' },
	];
}

/** Orders a thousand of service 4 for the link of each item. */
export function buyEach(deduplicationKey: string): Step {
	return {
		name: 'Buy',
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
			safety: { deduplicationKey },
			options: { concurrency: 5 },
		},
	};
}
