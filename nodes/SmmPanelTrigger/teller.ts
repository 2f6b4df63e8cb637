import type { IDataObject, INode, IPollFunctions, NodeOperationError } from 'n8n-workflow';
import { type Failure, inputFailure } from '../../lib/errors/failure';
import { clock } from '../../lib/n8n/connect';
import { stopError } from '../../lib/n8n/errors';
import { activationOf } from '../../lib/n8n/polls';
import * as troubles from './trouble';
import { latestOf, type Trouble } from './trouble';

/** Tells the user of failing polls, when it is time to. */
export function tellerOf(context: IPollFunctions, store: IDataObject) {
	const activation = activationOf(context);
	const tell = (trouble: troubles.Trouble) => {
		const now = clock.now();
		// A workflow that a user publishes must not seem to work, and n8n tries an activation several
		// times: each has to fail, and none counts as told. One that n8n activates as it starts would
		// be tried again and again, faster than it polls: there the next poll tells.
		const isDue = activation === null && troubles.isDueToTell(trouble, now);
		troubles.rememberTrouble(store, isDue ? troubles.toldAt(trouble, now) : trouble);
		if (isDue || activation === 'byUser') throw pollError(context.getNode(), trouble);
		return null;
	};
	return {
		/** Whether the panel has to be left alone for a while, of which the user may have to hear. */
		isWaiting(credential: string): boolean {
			const trouble = troubles.recallTrouble(store);
			if (!trouble || !troubles.isWaiting(trouble, credential, clock.now())) return false;
			tell(trouble);
			return true;
		},
		failed(found: Failure, credential: string | null): null {
			const before = troubles.recallTrouble(store);
			return tell(troubles.troubleAfter(found, before, credential, clock.now()));
		},
		succeeded: () => troubles.rememberTrouble(store, null),
	};
}

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
