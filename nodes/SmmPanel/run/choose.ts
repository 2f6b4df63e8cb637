import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Operation, Resource } from '../../../lib/define';

/** The operation the user chose. */
export function chooseOperation(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Operation {
	const resource: unknown = context.getNodeParameter('resource', 0);
	const value: unknown = context.getNodeParameter('operation', 0);
	const found = resources
		.find((each) => each.value === resource)
		?.operations.find((each) => each.value === value);
	if (found) return found;
	throw new NodeOperationError(
		context.getNode(),
		`There is no operation "${String(value)}" for the resource "${String(resource)}"`,
		{ description: 'Open the node and choose a resource and an operation from the lists.' },
	);
}
