import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../../../scripts/lib/project.ts';
import { runWorkflow, type Execution } from '../../../../scripts/n8n/execution.ts';
import { publish, unpublish } from '../../../../scripts/n8n/publish.ts';
import { createRest } from '../../../../scripts/n8n/rest.ts';
import { withCredentials, workflowFile } from '../../../../scripts/n8n/workflow.ts';
import { takeOver } from './handover.ts';
import { practicePanel } from './practicePanel.ts';

const RUN_TIMEOUT_MS = 60_000;
const stored = z.object({ id: z.string() });

const tables = z.object({ data: z.array(z.object({ id: z.string(), projectId: z.string() })) });

type Parameters = Record<string, unknown>;

export interface Example {
	readonly id: string;
	/** Runs it as "Execute workflow" from that trigger does. */
	run(trigger: string): Promise<Execution>;
	activate(): Promise<void>;
	deactivate(): Promise<void>;
}

/** The n8n and the panel that the set-up has started; every test begins with a fresh panel. */
export function withExamples() {
	const { url, session, runtime, panel: where, credentialId } = takeOver();
	const rest = createRest(url, session);
	const panel = practicePanel(where);
	beforeEach(() => panel.reset());

	/** Imports `examples/<name>.json`; `changes` are for parameters a user would set for himself. */
	async function load(
		name: string,
		{
			changes = {},
			credentials = {},
		}: { changes?: Record<string, Parameters>; credentials?: Record<string, string> } = {},
	): Promise<Example> {
		const text = await readFile(join(projectFolder, 'examples', `${name}.json`), 'utf8');
		const workflow = withCredentials(workflowFile.parse(JSON.parse(text)), {
			smmPanelApi: credentialId,
			...credentials,
		});
		for (const [node, parameters] of Object.entries(changes)) {
			const found = workflow.nodes.find((each) => each.name === node);
			if (!found) throw new Error(`The example has no node "${node}"`);
			found['parameters'] = { ...z.record(z.unknown()).parse(found['parameters']), ...parameters };
		}
		const { id } = await rest.post('/workflows', workflow, stored);
		return {
			id,
			run: (trigger) =>
				runWorkflow(rest, { runtime, workflowId: id, trigger, timeoutMs: RUN_TIMEOUT_MS }),
			activate: () => publish(rest, id),
			deactivate: () => unpublish(rest, id),
		};
	}

	/** Data tables outlive the workflow that made them. */
	async function dropTables(): Promise<void> {
		const { data } = await rest.get('/data-tables-global', tables);
		for (const { id, projectId } of data) {
			await rest.delete(`/projects/${projectId}/data-tables/${id}`);
		}
	}

	return { url, panel, load, dropTables };
}
