import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import type { Failure } from '../../lib/errors/failure';
import { clock } from '../../lib/n8n/connect';
import { activationOf } from '../../lib/n8n/polls';
import { pollError } from './pollError';
import * as troubles from './trouble';

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
