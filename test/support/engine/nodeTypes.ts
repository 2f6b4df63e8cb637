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
export async function loadPackage(folder: string): Promise<Loaded> {
	const credentials = await instancesIn<ICredentialType>(
		join(folder, 'credentials'),
		'.credentials.js',
	);
	const credentialTypes = new Map(credentials.map((type) => [type.name, type]));
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
	for (const node of await instancesIn<INodeType>(join(folder, 'nodes'), '.node.js')) {
		types.set(`${packageName}.${node.description.name}`, watched(node, loaded));
	}
	types.set(feederType, feeder(loaded));
	return loaded;
}

function known(types: ReadonlyMap<string, INodeType>, name: string): INodeType {
	// n8n derives the type of an AI tool from that of the step.
	const found = types.get(name) ?? types.get(name.replace(/Tool$/, ''));
	if (!found) throw new Error(`The built package has no node type "${name}"`);
	return found;
}

async function instancesIn<T>(folder: string, ending: string): Promise<T[]> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith(ending),
	);
	const modules = await Promise.all(
		files.map(async (file) => (await import(join(folder, file))) as Record<string, unknown>),
	);
	return modules
		.flatMap((each) => Object.values(each))
		.filter((value) => typeof value === 'function')
		.map((value) => new (value as new () => T)());
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
