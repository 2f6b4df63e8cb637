import { NodeHelpers, type INode, type INodeTypeDescription } from 'n8n-workflow';
import { z } from 'zod';
import type { Rest } from '../../../../scripts/n8n/rest.ts';
import type { WorkflowFile } from '../../../../scripts/n8n/workflow.ts';

const description = z.custom<INodeTypeDescription>(
	(given) =>
		z.object({ name: z.string(), properties: z.array(z.unknown()) }).safeParse(given).success,
);

/** What n8n itself says of the steps of a workflow, by their names. */
export async function stepsOf(rest: Rest, { nodes }: WorkflowFile) {
	const steps = z
		.custom<INode[]>()
		.parse(nodes.filter(({ type }) => !type.endsWith('.stickyNote')));
	const nodeInfos = steps.map(({ type, typeVersion }) => ({ name: type, version: typeVersion }));
	const types = await rest.post('/node-types', { nodeInfos }, z.array(description));
	return steps.map((step, at) => {
		const type = types[at];
		if (!type) throw new Error(`n8n has no ${step.type} of version ${step.typeVersion}`);
		return {
			name: step.name,
			given: step.parameters,
			/** Those that n8n knows and shows, with the defaults of what is not given. */
			known: NodeHelpers.getNodeParameters(
				type.properties,
				step.parameters,
				true,
				false,
				step,
				type,
			),
			issues: Object.keys(
				NodeHelpers.getNodeParametersIssues(type.properties, step, type)?.parameters ?? {},
			),
		};
	});
}
