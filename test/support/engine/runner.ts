import type * as N8nCore from 'n8n-core';
import type {
	INodeExecutionData,
	IRun,
	NodeExecutionHint,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { Host } from '../engine';
import { feederOf, nodeOf, underTest, workflowOf } from './workflow';
import type { ErrorHandling, NodeSetup } from './workflow';

type Core = typeof N8nCore;

export interface RunOptions extends NodeSetup, ErrorHandling {
	/** What the node is fed with; one empty item by default. Plain values become an item's `json`. */
	items?: Array<INodeExecutionData | INodeExecutionData['json']>;
	mode?: WorkflowExecuteMode;
	/** Presses the stop button when it resolves. */
	cancelAfter?: Promise<unknown>;
}

export interface RunResult {
	/** The main output. */
	main: INodeExecutionData[];
	/** The error output, which exists with On Error set to Continue (using error output). */
	error: INodeExecutionData[];
	/** What stopped the run: the error as the node threw it, or n8n's own. */
	thrown: Error | undefined;
	hints: NodeExecutionHint[];
	/** As n8n saves it: a stopped run stays canceled whatever the node does then. */
	status: IRun['status'];
	/** All that n8n would save of the run, as text. */
	stored: string;
}

export function runnerOf(core: Core, host: Host) {
	return async (options: RunOptions): Promise<RunResult> => {
		const { loaded } = host;
		loaded.feed = (options.items ?? [{}]).map(toItem);
		loaded.thrown = undefined;
		const node = nodeOf(options, host.keep(options.credential));
		const id = options.workflowId ?? 'workflow-1';
		const workflow = workflowOf(node, loaded.nodeTypes, { id, fed: true });
		const mode = options.mode ?? 'manual';
		const data = host.additionalData();
		data.hooks = new core.ExecutionLifecycleHooks(mode, '1', {
			id,
			name: 'Engine test',
			active: false,
			isArchived: false,
			createdAt: new Date(0),
			updatedAt: new Date(0),
			nodes: [node],
			connections: {},
			activeVersionId: null,
		});
		let saved: IRun['status'] | undefined;
		data.hooks.addHandler('workflowExecuteAfter', (run) => {
			saved ??= run.status;
		});
		const execution = new core.WorkflowExecute(data, mode);
		const running = execution.run({ workflow, startNode: feederOf(workflow) });
		void options.cancelAfter?.then(() => running.cancel());
		const run = await running;
		return toResult({ ...run, status: saved ?? run.status }, loaded.thrown);
	};
}

function toItem(given: INodeExecutionData | INodeExecutionData['json']): INodeExecutionData {
	const isItem = typeof given.json === 'object' && given.json !== null;
	return isItem ? (given as INodeExecutionData) : { json: given as INodeExecutionData['json'] };
}

function toResult(run: IRun, thrown: Error | undefined): RunResult {
	const { resultData } = run.data;
	const task = resultData.runData[underTest]?.at(-1);
	const failed = resultData.error === undefined ? undefined : toError(resultData.error);
	return {
		main: task?.data?.main?.[0] ?? [],
		error: task?.data?.main?.[1] ?? [],
		thrown: failed === undefined ? undefined : (thrown ?? failed),
		hints: task?.hints ?? [],
		status: run.status,
		stored: JSON.stringify(run),
	};
}

function toError(stored: { message?: string }): Error {
	return stored instanceof Error
		? stored
		: Object.assign(new Error(stored.message), stored as object);
}
