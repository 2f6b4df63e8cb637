import type { INode, NodeOperationError } from 'n8n-workflow';
import { inputFailure, type Failure } from '../../lib/errors/failure';
import { stopError } from '../../lib/n8n/errors';
import { latestOf, type Trouble } from './trouble';

/** The error of a failed poll, with the cause that n8n's own back-off goes by. */
export function failureError(node: INode, failure: Failure): NodeOperationError {
	const error = stopError(node, failure, 0);
	delete error.context.itemIndex;
	if (failure.details.category === 'input' || failure.details.category === 'request') {
		error.failure = { cause: 'configuration-invalid' };
	}
	return error;
}

export function pollError(node: INode, trouble: Trouble): NodeOperationError {
	const error = failureError(node, trouble.failure);
	const { times } = latestOf(trouble);
	if (times > 1) {
		error.description = `${error.description ?? ''} This has happened ${times} times since the last poll that succeeded. Nothing is lost: what has changed meanwhile is reported when the panel answers again.`;
	}
	return error;
}

export function nothingToShow(): Failure {
	return {
		...inputFailure('poll', 'The panel has nothing to show for this event yet'),
		message:
			'Loosen the filters, or order something first. A published workflow reports changes even if there is nothing to show now.',
	};
}

export function tooMuch(): Failure {
	return {
		...inputFailure('poll', 'What has to be remembered for this event is too large'),
		message: 'Watch fewer IDs, or spread them over several triggers.',
	};
}
