import type { INode, NodeOperationError } from 'n8n-workflow';
import { stopError } from '../../lib/n8n/errors';
import type { Trouble } from './trouble';

/** The error of a failed poll, with the cause that n8n's own back-off goes by. */
export function pollError(node: INode, { failure, times }: Pick<Trouble, 'failure' | 'times'>) {
	const error: NodeOperationError = stopError(node, failure, 0);
	delete error.context.itemIndex;
	if (failure.details.category === 'input' || failure.details.category === 'request') {
		error.failure = { cause: 'configuration-invalid' };
	}
	if (times > 1) {
		error.description = `${error.description ?? ''} This was attempt ${times} in a row. Nothing is lost: what has changed meanwhile is reported when the panel answers again.`;
	}
	return error;
}
