import type * as N8nCore from 'n8n-core';
import type {
	ILoadOptionsFunctions,
	INodeCredentialTestResult,
	INodeListSearchResult,
	INodeParameters,
	INodePropertyOptions,
	INodeType,
	ResourceMapperFields,
} from 'n8n-workflow';
import type { Host } from '../engine';
import { credentialType, type PanelCredential } from './credentials';
import { packageName } from './nodeTypes';
import { nodeOf, underTest, workflowOf } from './workflow';

type Core = typeof N8nCore;

export interface LoadOptions {
	type?: string;
	credential: PanelCredential;
	/** The node's parameters as they stand in the editor. */
	currentNodeParameters?: INodeParameters;
	/** What the user typed into a list's search box. */
	filter?: string;
	paginationToken?: string;
}

type Methods = NonNullable<INodeType['methods']>;

/** The editor's calls for what it can only know from the panel. */
export function editorOf(core: Core, host: Host) {
	const prepare = (options: LoadOptions) => {
		const type = host.loaded.nodeTypes.getByNameAndVersion(
			`${packageName}.${options.type ?? 'smmPanel'}`,
		);
		const parameters = options.currentNodeParameters ?? {};
		const setup = { ...options, parameters };
		const node = nodeOf(setup, host.keep(options.credential));
		const workflow = workflowOf(node, host.loaded.nodeTypes, {});
		const data = host.additionalData();
		data.currentNodeParameters = parameters;
		const context = new core.LoadOptionsContext(workflow, node, data, '');
		return { type, context: context as ILoadOptionsFunctions };
	};
	return {
		async listSearch(method: string, options: LoadOptions): Promise<INodeListSearchResult> {
			const { type, context } = prepare(options);
			const { filter, paginationToken } = options;
			return await named(type, 'listSearch', method).call(context, filter, paginationToken);
		},
		async resourceMapping(method: string, options: LoadOptions): Promise<ResourceMapperFields> {
			const { type, context } = prepare(options);
			return await named(type, 'resourceMapping', method).call(context);
		},
		async loadOptions(method: string, options: LoadOptions): Promise<INodePropertyOptions[]> {
			const { type, context } = prepare(options);
			return await named(type, 'loadOptions', method).call(context);
		},
		/** The test that a node of this type names for the credential, as n8n calls it. */
		async testCredential(
			{ ...data }: PanelCredential,
			nodeType = 'smmPanel',
		): Promise<INodeCredentialTestResult> {
			const type = host.loaded.nodeTypes.getByName(`${packageName}.${nodeType}`) as INodeType;
			const { testedBy } = type.description.credentials?.[0] ?? {};
			const test = type.methods?.credentialTest?.[String(testedBy)];
			if (!test) throw new Error(`"${nodeType}" does not test its credential`);
			const context = new core.CredentialTestContext(host.additionalData());
			return await test.call(context, {
				id: 'new',
				name: 'New credential',
				type: credentialType,
				data,
			});
		},
	};
}

function named<K extends 'listSearch' | 'resourceMapping' | 'loadOptions'>(
	{ methods }: INodeType,
	kind: K,
	name: string,
): NonNullable<Methods[K]>[string] {
	const found = (methods?.[kind] as NonNullable<Methods[K]> | undefined)?.[name];
	if (!found) throw new Error(`"${underTest}" has no ${kind} method "${name}"`);
	return found as NonNullable<Methods[K]>[string];
}
