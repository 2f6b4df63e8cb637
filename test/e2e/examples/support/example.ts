import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../../../scripts/lib/project.ts';
import { executionsOf, runWorkflow, type Execution } from '../../../../scripts/n8n/execution.ts';
import { publish, unpublish } from '../../../../scripts/n8n/publish.ts';
import { createRest } from '../../../../scripts/n8n/rest.ts';
import {
	withCredentials,
	workflowFile,
	type WorkflowFile,
} from '../../../../scripts/n8n/workflow.ts';
import { takeOver } from './handover.ts';
import { practicePanel } from '../../../support/practicePanel.ts';
import { nextExecutions } from '../../../support/startedExecutions.ts';

const RUN_TIMEOUT_MS = 120_000;
const stored = z.object({ id: z.string() });

const found = z.object({
	data: z.array(z.object({ id: z.string(), name: z.string(), projectId: z.string() })),
});

interface OwnSettings {
	/** Parameters by the node's name. */
	changes?: Record<string, Record<string, unknown>>;
	/** Other properties of the node, such as its credentials. */
	nodes?: Record<string, Record<string, unknown>>;
}

export interface Example {
	readonly id: string;
	/** The executions that its own triggers start from now on, once so many have ended. */
	next(count: number): Promise<() => Promise<Execution[]>>;
	/** All it has had. */
	executions(): Promise<string[]>;
	/** Runs it as "Execute workflow" from that trigger does. */
	run(trigger: string): Promise<Execution>;
	activate(): Promise<void>;
	deactivate(): Promise<void>;
}

/** An example as it is in the folder. */
export async function readExample(name: string): Promise<WorkflowFile> {
	const text = await readFile(join(projectFolder, 'examples', `${name}.json`), 'utf8');
	return workflowFile.parse(JSON.parse(text));
}

/** An example with what a user would set for himself. */
export async function ownExample(
	name: string,
	credentialIds: Record<string, string>,
	{ changes = {}, nodes = {} }: OwnSettings = {},
): Promise<WorkflowFile> {
	const workflow = withCredentials(await readExample(name), credentialIds);
	const nodeOf = (wanted: string) => {
		const found = workflow.nodes.find((each) => each.name === wanted);
		if (!found) throw new Error(`The example has no node "${wanted}"`);
		return found;
	};
	for (const [node, own] of Object.entries(nodes)) Object.assign(nodeOf(node), own);
	for (const [node, own] of Object.entries(changes)) {
		const found = nodeOf(node);
		found['parameters'] = { ...z.record(z.unknown()).parse(found['parameters']), ...own };
	}
	return workflow;
}

/** The n8n and the panel that the set-up has started; every test begins with a fresh panel. */
export function withExamples() {
	const { url, session, runtime, panel: where, credentialId } = takeOver();
	const rest = createRest(url, session);
	const panel = practicePanel(where);
	beforeEach(() => panel.reset());

	/** Imports `examples/<name>.json` with what a user would set for himself. */
	async function load(name: string, own: OwnSettings = {}) {
		const workflow = await ownExample(name, { smmPanelApi: credentialId }, own);
		const { id } = await rest.post('/workflows', workflow, stored);
		const example: Example = {
			id,
			run: (trigger) =>
				runWorkflow(rest, { runtime, workflowId: id, trigger, timeoutMs: RUN_TIMEOUT_MS }),
			executions: () => executionsOf(rest, id),
			next: (count) =>
				nextExecutions(rest, count, { runtime, workflowId: id, timeoutMs: RUN_TIMEOUT_MS }),
			activate: () => publish(rest, id),
			deactivate: () => unpublish(rest, id),
		};
		return example;
	}

	const tables = async () => (await rest.get('/data-tables-global', found)).data;

	/** Data tables outlive the workflow that made them. */
	async function dropTables(): Promise<void> {
		for (const { id, projectId } of await tables()) {
			await rest.delete(`/projects/${projectId}/data-tables/${id}`);
		}
	}

	return { url, rest, panel, load, tables, dropTables };
}
