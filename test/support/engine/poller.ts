import type * as N8nCore from 'n8n-core';
import type { IDataObject, INodeExecutionData, WorkflowActivateMode } from 'n8n-workflow';
import type { Host } from '../engine';
import { packageName } from './nodeTypes';
import { nodeOf, workflowOf } from './workflow';
import type { NodeSetup } from './workflow';

type Core = typeof N8nCore;

export interface Poll extends NodeSetup {
	/** `manual` is the editor's "Fetch Test Event"; `trigger`, the default, an active workflow. */
	mode?: 'manual' | 'trigger';
	activation?: WorkflowActivateMode;
	/** What the workflow remembered; the poll changes it in place, as n8n's own is. */
	staticData?: IDataObject;
	budgetMs?: number;
}

export interface PollResult {
	/** Null is "nothing new". */
	items: INodeExecutionData[] | null;
	thrown: Error | undefined;
	/** To be handed to the next poll. */
	staticData: IDataObject;
}

export function pollerOf(core: Core, host: Host) {
	return async (options: Poll): Promise<PollResult> => {
		const setup = { type: 'smmPanelTrigger', ...options };
		const type = host.loaded.nodeTypes.getByNameAndVersion(`${packageName}.${setup.type}`);
		if (!type.poll) throw new Error('The node does not poll');
		const node = nodeOf(setup, host.keep(options.credential));
		const staticData = options.staticData ?? {};
		const workflow = workflowOf(node, host.loaded.nodeTypes, {
			...(options.workflowId ? { id: options.workflowId } : {}),
			staticData,
		});
		const context = new core.PollContext(
			workflow,
			node,
			host.additionalData(),
			options.mode ?? 'trigger',
			options.activation ?? 'activate',
			undefined,
			undefined,
			undefined,
			undefined,
			undefined,
			...(options.budgetMs === undefined ? [] : [() => options.budgetMs ?? 0]),
		);
		const remembered = () => JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
		try {
			const output = await type.poll.call(context);
			return { items: output?.[0] ?? null, thrown: undefined, staticData: remembered() };
		} catch (error) {
			return { items: null, thrown: error as Error, staticData: remembered() };
		}
	};
}
