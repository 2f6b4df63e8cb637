import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type {
	ICredentialType,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypes,
} from 'n8n-workflow';

export const packageName = 'n8n-nodes-smm-panel';
export const feederType = 'test.feeder';

export interface Loaded {
	nodeTypes: INodeTypes;
	credentialTypes: ReadonlyMap<string, ICredentialType>;
	/** What the feeder hands to the node under test. */
	feed: INodeExecutionData[];
	/** What the node under test threw, before n8n copies it into a plain object. */
	thrown: Error | undefined;
}

/** Every node and credential of a built package, and a feeder that starts a workflow. */
export function loadPackage(folder: string): Loaded {
	const credentialTypes = new Map(
		instancesIn<ICredentialType>(join(folder, 'credentials'), '.credentials.js').map((type) => [
			type.name,
			type,
		]),
	);
	const types = new Map<string, INodeType>();
	const loaded: Loaded = {
		credentialTypes,
		feed: [],
		thrown: undefined,
		nodeTypes: {
			getByName: (name) => known(types, name),
			getByNameAndVersion: (name) => known(types, name),
			getKnownTypes: () => ({}),
		},
	};
	for (const node of instancesIn<INodeType>(join(folder, 'nodes'), '.node.js')) {
		types.set(`${packageName}.${node.description.name}`, watched(node, loaded));
	}
	types.set(feederType, feeder(loaded));
	return loaded;
}

function known(types: ReadonlyMap<string, INodeType>, name: string): INodeType {
	const found = types.get(name);
	if (!found) throw new Error(`The built package has no node type "${name}"`);
	return found;
}

function instancesIn<T>(folder: string, ending: string): T[] {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith(ending),
	);
	return files.flatMap((file) => {
		const classes = Object.values(require(join(folder, file)) as Record<string, new () => T>);
		return classes.map((Class) => new Class());
	});
}

function watched(node: INodeType, loaded: Loaded): INodeType {
	const execute = node.execute;
	if (!execute) return node;
	return Object.create(node, {
		execute: {
			async value(this: IExecuteFunctions, ...rest: []) {
				try {
					return await execute.call(this, ...rest);
				} catch (error) {
					loaded.thrown = error as Error;
					throw error;
				}
			},
		},
	}) as INodeType;
}

function feeder(loaded: Loaded): INodeType {
	return {
		description: {
			displayName: 'Feeder',
			name: 'feeder',
			group: ['trigger'],
			version: 1,
			description: 'Starts a workflow with the items of a test',
			defaults: { name: 'Feeder' },
			inputs: [],
			outputs: ['main'],
			properties: [],
		},
		execute: async () => await Promise.resolve([loaded.feed]),
	};
}
