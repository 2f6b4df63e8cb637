import type { INode, INodeParameters, INodeTypes, OnError, IDataObject } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { credentialType, type PanelCredential } from './credentials';
import { feederType, packageName } from './nodeTypes';

export const underTest = 'SMM Panel';
const feederName = 'Feeder';

/** A node as a workflow keeps it. */
export interface NodeSetup {
	/** `smmPanel` or another node of the package. */
	type?: string;
	parameters?: INodeParameters;
	credential: PanelCredential;
	/** Runs with the same ids share n8n's deduplication data and static data. */
	nodeId?: string;
	workflowId?: string;
}

export interface ErrorHandling {
	onError?: OnError;
	retryOnFail?: boolean;
	maxTries?: number;
	/** Milliseconds. */
	waitBetweenTries?: number;
}

export function nodeOf(setup: NodeSetup & ErrorHandling, credentialId: string): INode {
	const { onError, retryOnFail, maxTries, waitBetweenTries } = setup;
	return {
		id: setup.nodeId ?? 'node-1',
		name: underTest,
		type: `${packageName}.${setup.type ?? 'smmPanel'}`,
		typeVersion: 1,
		position: [200, 0],
		parameters: setup.parameters ?? {},
		credentials: { [credentialType]: { id: credentialId, name: 'Practice panel' } },
		...(onError ? { onError } : {}),
		...(retryOnFail ? { retryOnFail, maxTries, waitBetweenTries } : {}),
	};
}

/** A feeder and the node under test, or that node alone. */
export function workflowOf(
	node: INode,
	nodeTypes: INodeTypes,
	options: { id?: string; fed?: boolean; staticData?: IDataObject },
): Workflow {
	const feeder: INode = {
		id: 'feeder',
		name: feederName,
		type: feederType,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	return new Workflow({
		id: options.id ?? 'workflow-1',
		name: 'Engine test',
		nodes: options.fed ? [feeder, node] : [node],
		connections: options.fed
			? { [feederName]: { main: [[{ node: underTest, type: 'main', index: 0 }]] } }
			: {},
		active: false,
		nodeTypes,
		staticData: options.staticData ?? {},
		settings: { executionOrder: 'v1' },
	});
}

export function feederOf(workflow: Workflow): INode {
	const found = workflow.getNode(feederName);
	if (!found) throw new Error('The workflow has no feeder');
	return found;
}
