import type { INodeExecutionData, INodeType, INodeTypes } from 'n8n-workflow';

export const feederType = 'bench.feeder';
export const emptyType = 'bench.empty';
export const helperType = 'bench.helper';

/** Node types by name, with n8n's versioned ones opened. */
export function nodeTypesOf(types: ReadonlyMap<string, INodeType>): INodeTypes {
	const known = (name: string): INodeType => {
		const found = types.get(name);
		if (!found) throw new Error(`There is no node type "${name}"`);
		return found;
	};
	return { getByName: known, getByNameAndVersion: known, getKnownTypes: () => ({}) };
}

/** Starts a workflow with items that are ready made. */
export function feeder(feed: () => INodeExecutionData[]): INodeType {
	return {
		description: { ...described('Feeder', feederType), inputs: [], outputs: ['main'] },
		execute: async () => await Promise.resolve([feed()]),
	};
}

/** The least a node can do: read one parameter for every item, and pass the item on. */
export const empty: INodeType = {
	description: {
		...described('Empty', emptyType),
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'ID', name: 'id', type: 'string', default: '' }],
	},
	async execute() {
		const items = this.getInputData().map((_, item) => ({
			json: { id: String(this.getNodeParameter('id', item)) },
			pairedItem: { item },
		}));
		return await Promise.resolve([items]);
	},
};

/** Sends one request through n8n's own request helper, and does nothing else. */
export const helper: INodeType = {
	description: {
		...described('Helper', helperType),
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'smmPanelApi' }],
		properties: [{ displayName: 'URL', name: 'url', type: 'string', default: '' }],
	},
	async execute() {
		const answer: unknown = await this.helpers.httpRequestWithAuthentication.call(
			this,
			'smmPanelApi',
			{
				method: 'POST',
				url: String(this.getNodeParameter('url', 0)),
				headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
				body: { action: 'status', order: '1' },
			},
		);
		return [[{ json: { answer: JSON.stringify(answer) }, pairedItem: { item: 0 } }]];
	},
};

function described(displayName: string, name: string) {
	return {
		displayName,
		name,
		group: ['transform' as const],
		version: 1,
		description: displayName,
		defaults: { name: displayName },
		properties: [],
	};
}
