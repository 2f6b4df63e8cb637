import type { INodeExecutionData, INodeType, INodeTypes } from 'n8n-workflow';

export const feederType = 'bench.feeder';
export const emptyType = 'bench.empty';

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

/** The least that n8n wants to know of a node. */
export function described(displayName: string, name: string) {
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
