import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeParameters,
	INodeTypes,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { SmmPanelApi } from '../../credentials/SmmPanelApi.credentials';
import { SmmPanelTrigger } from '../../nodes/SmmPanelTrigger/SmmPanelTrigger.node';
import { additionalData } from './engine/additionalData';
import { credentialsHelper, type PanelCredential } from './engine/credentials';
import { nodeOf, workflowOf } from './engine/workflow';

export interface Setup {
	parameters: INodeParameters;
	credential: PanelCredential;
	staticData?: IDataObject;
	mode?: WorkflowExecuteMode;
	activation?: WorkflowActivateMode;
	budgetMs?: number;
}

export interface Polled {
	/** The items' JSON; null is "nothing new". */
	items: IDataObject[] | null;
	thrown: (Error & { description?: string | null; failure?: unknown }) | undefined;
}

/** An activated workflow: n8n keeps one poll context and one static data for all of its polls. */
export interface Active {
	poll: () => Promise<Polled>;
	/** What n8n would write to its database now. */
	saved: () => IDataObject;
	/** A context of its own over the same static data. */
	another: () => Active;
}

export type Triggers = Awaited<ReturnType<typeof startTriggers>>;

/** The trigger node from source in n8n-core's own poll context. */
export async function startTriggers() {
	const userFolder = await mkdtemp(join(tmpdir(), 'smm-panel-trigger-'));
	process.env.N8N_USER_FOLDER = userFolder;
	const core = await import('n8n-core');
	const node = new SmmPanelTrigger();
	const stored = new Map<string, PanelCredential>();
	const helper = credentialsHelper(new Map([['smmPanelApi', new SmmPanelApi()]]), stored);
	const nodeTypes: INodeTypes = {
		getByName: () => node,
		getByNameAndVersion: () => node,
		getKnownTypes: () => ({}),
	};
	const data = () => additionalData(helper);
	const keep = (credential: PanelCredential, id = 'credential-1') => {
		stored.set(id, credential);
		return id;
	};
	const activate = (setup: Setup): Active => {
		const parameters = { pollTimes: { item: [{ mode: 'everyMinute' }] }, ...setup.parameters };
		const own = nodeOf({ ...setup, parameters, type: 'smmPanelTrigger' }, keep(setup.credential));
		const workflow = workflowOf(own, nodeTypes, { staticData: setup.staticData ?? {} });
		const contextOf = () =>
			new core.PollContext(
				workflow,
				own,
				data(),
				setup.mode ?? 'trigger',
				setup.activation ?? 'activate',
				...([undefined, undefined, undefined, undefined, undefined] as const),
				...(setup.budgetMs === undefined ? [] : ([() => setup.budgetMs ?? 0] as const)),
			);
		const over = (context: ReturnType<typeof contextOf>): Active => ({
			async poll() {
				try {
					const output = await node.poll.call(context);
					return { items: output?.[0]?.map(({ json }) => json) ?? null, thrown: undefined };
				} catch (error) {
					return { items: null, thrown: error as Error };
				}
			},
			saved: () => JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject,
			another: () => over(contextOf()),
		});
		return over(contextOf());
	};
	return {
		activate,
		keep,
		/** Deletes a credential. */
		forget: (id = 'credential-1') => stored.delete(id),
		/** The context of the editor's lists. */
		editor(credential: PanelCredential): ILoadOptionsFunctions {
			const own = nodeOf({ credential, type: 'smmPanelTrigger' }, keep(credential));
			return new core.LoadOptionsContext(workflowOf(own, nodeTypes, {}), own, data(), '');
		},
		node,
		close: async () => await rm(userFolder, { recursive: true, force: true }),
	};
}
