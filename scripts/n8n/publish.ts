import { z } from 'zod';
import { waitUntil } from '../lib/waitUntil.ts';
import type { Rest } from './rest.ts';

const version = z.object({ versionId: z.string() });
const status = z.object({
	status: z.string(),
	triggers: z.array(z.object({ nodeId: z.string(), errorMessage: z.string().nullish() })),
});

const TIMEOUT_MS = 60_000;

/** Activates a workflow. A newer n8n answers before the triggers are in place. */
export async function activate(rest: Rest, workflowId: string): Promise<void> {
	const { versionId } = await rest.get(`/workflows/${workflowId}`, version);
	await rest.post(`/workflows/${workflowId}/activate`, { versionId }, z.unknown());
}

/** Activates a workflow and waits until its triggers are in place. */
export async function publish(rest: Rest, workflowId: string): Promise<void> {
	await activate(rest, workflowId);
	const ended = await settled(rest, workflowId, 'published', 'partial', 'failed');
	if (ended.status !== 'published') {
		const reasons = ended.triggers.flatMap(({ errorMessage }) => errorMessage ?? []);
		throw new Error(`Workflow ${workflowId} could not be activated: ${reasons.join(' ')}`);
	}
}

/** Deactivates a workflow and waits until its triggers are gone. */
export async function unpublish(rest: Rest, workflowId: string): Promise<void> {
	await rest.post(`/workflows/${workflowId}/deactivate`, {}, z.unknown());
	await settled(rest, workflowId, 'not_published');
}

async function settled(rest: Rest, workflowId: string, ...wanted: string[]) {
	return await waitUntil(
		async () => {
			const found = await rest.get(`/workflows/${workflowId}/publication-status`, status);
			return wanted.includes(found.status) ? found : undefined;
		},
		{ what: `the triggers of workflow ${workflowId}`, timeoutMs: TIMEOUT_MS },
	);
}
