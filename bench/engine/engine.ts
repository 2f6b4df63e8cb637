import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as N8nCore from 'n8n-core';
import type * as N8nWorkflow from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import { additionalData } from '../../test/support/engine/additionalData.ts';
import { ProcessedData } from '../../test/support/engine/processedData.ts';
import { credentialsHelper } from './credentials.ts';
import { helper, helperType } from './helperNode.ts';
import { empty, emptyType, feeder, feederType, nodeTypesOf } from './nodeTypes.ts';

export const panelType = 'n8n-nodes-smm-panel.smmPanel';
export const triggerType = 'n8n-nodes-smm-panel.smmPanelTrigger';
export const httpType = 'n8n-nodes-base.httpRequest';
export { emptyType, helperType };

export interface Setup {
	type: string;
	parameters: INodeParameters;
	credential?: ICredentialDataDecryptedObject;
}

export type Engine = ReturnType<typeof startEngine>;

/** n8n's execution engine, HTTP Request node and all, as the runtime has them, with our package. */
export function startEngine({ runtime, host }: { runtime: string; host: string }) {
	const userFolder = mkdtempSync(join(tmpdir(), 'smm-panel-bench-'));
	process.once('exit', () => rmSync(userFolder, { recursive: true, force: true }));
	process.env['N8N_USER_FOLDER'] = userFolder;
	process.env['N8N_LOG_LEVEL'] = 'silent';
	const fromRuntime = createRequire(join(runtime, 'package.json'));
	const core: typeof N8nCore = fromRuntime('n8n-core');
	const { Workflow }: typeof N8nWorkflow = fromRuntime('n8n-workflow');
	void core.DataDeduplicationService.init(new ProcessedData());
	const types = typesIn(host, fromRuntime);
	let feed: INodeExecutionData[] = [];
	types.set(
		feederType,
		feeder(() => feed),
	);
	const nodeTypes = nodeTypesOf(types);
	let credential: ICredentialDataDecryptedObject = {};
	const credentials = credentialsHelper(credentialType(host), () => credential);

	const prepare = (setup: Setup, staticData: IDataObject = {}) => {
		credential = { ...credentialDefaults, ...setup.credential };
		const node = nodeOf(setup);
		const workflow = new Workflow({
			id: 'bench',
			nodes: [feederNode, node],
			connections: { Feeder: { main: [[{ node: node.name, type: 'main', index: 0 }]] } },
			active: false,
			nodeTypes,
			staticData,
			settings: { executionOrder: 'v1' },
		});
		return { node, workflow, data: additionalData(credentials) };
	};
	return {
		/** Runs a node on items, as n8n does. */
		async run(setup: Setup, items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
			feed = items;
			const { node, workflow, data } = prepare(setup);
			data.hooks = new core.ExecutionLifecycleHooks('trigger', '1', {
				id: 'bench',
				name: 'Benchmark',
				active: false,
				isArchived: false,
				createdAt: new Date(0),
				updatedAt: new Date(0),
				nodes: [node],
				connections: {},
				activeVersionId: null,
			});
			const start = workflow.getNode('Feeder') ?? undefined;
			const execution = new core.WorkflowExecute(data, 'trigger');
			const run = await execution.run({ workflow, ...(start ? { startNode: start } : {}) });
			const { error, runData } = run.data.resultData;
			if (error) throw new Error(error.message, { cause: error });
			return runData[node.name]?.at(-1)?.data?.main?.[0] ?? [];
		},
		/** An activated trigger, polled as often as it is called. */
		poller(setup: Setup): () => Promise<INodeExecutionData[] | null> {
			const { node, workflow, data } = prepare(setup);
			const type = nodeTypes.getByNameAndVersion(setup.type);
			const context = new core.PollContext(workflow, node, data, 'trigger', 'activate');
			return async () => (await type.poll?.call(context))?.[0] ?? null;
		},
		/** A list of the editor's, searched as often as it is called. */
		searcher(setup: Setup, method: string): (filter?: string) => Promise<number> {
			const { node, workflow, data } = prepare(setup);
			const search = nodeTypes.getByNameAndVersion(setup.type).methods?.listSearch?.[method];
			if (!search) throw new Error(`There is no list "${method}"`);
			const context = new core.LoadOptionsContext(workflow, node, data, '');
			return async (filter) => (await search.call(context, filter)).results.length;
		},
	};
}

const credentialDefaults = {
	timezone: 'Asia/Ho_Chi_Minh',
	bodyFormat: 'form',
	ignoreSslIssues: false,
};

const feederNode: INode = {
	id: 'feeder',
	name: 'Feeder',
	type: feederType,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

function nodeOf({ type, parameters }: Setup): INode {
	return {
		id: 'node',
		name: 'Under test',
		type,
		typeVersion: type === httpType ? 4.2 : 1,
		position: [200, 0],
		parameters,
		credentials: { smmPanelApi: { id: '1', name: 'Lean panel' } },
	};
}

function typesIn(host: string, fromRuntime: NodeJS.Require): Map<string, INodeType> {
	const fromHost = createRequire(join(host, 'package.json'));
	const { SmmPanel }: Record<'SmmPanel', new () => INodeType> = fromHost(
		'n8n-nodes-smm-panel/dist/nodes/SmmPanel/SmmPanel.node.js',
	);
	const { SmmPanelTrigger }: Record<'SmmPanelTrigger', new () => INodeType> = fromHost(
		'n8n-nodes-smm-panel/dist/nodes/SmmPanelTrigger/SmmPanelTrigger.node.js',
	);
	const { HttpRequest }: Record<'HttpRequest', new () => N8nWorkflow.IVersionedNodeType> =
		fromRuntime('n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js');
	return new Map([
		[panelType, new SmmPanel()],
		[triggerType, new SmmPanelTrigger()],
		[httpType, new HttpRequest().getNodeType()],
		[emptyType, empty],
		[helperType, helper],
	]);
}

function credentialType(host: string): ICredentialType {
	const fromHost = createRequire(join(host, 'package.json'));
	const { SmmPanelApi }: Record<'SmmPanelApi', new () => ICredentialType> = fromHost(
		'n8n-nodes-smm-panel/dist/credentials/SmmPanelApi.credentials.js',
	);
	return new SmmPanelApi();
}
