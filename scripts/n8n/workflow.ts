import { z } from 'zod';
import type { Rest } from './rest.ts';

const stored = z.object({ id: z.string(), name: z.string() });

export const workflowFile = z
	.object({
		name: z.string(),
		nodes: z.array(
			z
				.object({
					name: z.string(),
					type: z.string(),
					credentials: z
						.record(z.object({ id: z.string().optional(), name: z.string() }).passthrough())
						.optional(),
				})
				.passthrough(),
		),
		connections: z.record(z.unknown()),
	})
	.passthrough();
export type WorkflowFile = z.infer<typeof workflowFile>;

export interface StoredWorkflow {
	id: string;
	name: string;
	isNew: boolean;
}

/** Creates the workflow unless there is one of its name: what a person changed is never overwritten. */
export async function ensureWorkflow(rest: Rest, workflow: WorkflowFile): Promise<StoredWorkflow> {
	const known = await rest.get('/workflows', z.array(stored));
	const match = known.find(({ name }) => name === workflow.name);
	if (match) return { ...match, isNew: false };
	const created = await rest.post('/workflows', workflow, stored);
	return { ...created, isNew: true };
}

/** Points every credential of one of these names at the given id, or else every one of these types. */
export function withCredentials(workflow: WorkflowFile, ids: Record<string, string>): WorkflowFile {
	const nodes = workflow.nodes.map((node) => {
		if (!node.credentials) return node;
		const credentials = Object.entries(node.credentials).map(([type, reference]) => {
			const id = ids[reference.name] ?? ids[type];
			return [type, id === undefined ? reference : { ...reference, id }];
		});
		return { ...node, credentials: Object.fromEntries(credentials) };
	});
	return { ...workflow, nodes };
}
