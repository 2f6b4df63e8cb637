import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import type { Failure } from '../../lib/errors/failure';
import { clock } from '../../lib/n8n/connect';
import { pollError } from './pollError';
import { activationOf } from './running';
import {
	afterFailure,
	isDueToTell,
	kindOf,
	recallTroubles,
	rememberTroubles,
	waitingFor,
	type Trouble,
} from './trouble';

/** Who tells the user of failing polls, and when. */
export class Teller {
	private readonly activation: ReturnType<typeof activationOf>;

	constructor(
		private readonly context: IPollFunctions,
		private readonly store: IDataObject,
	) {
		this.activation = activationOf(context);
	}

	/** Whether the panel has to be left alone for a while, of which the user may have to hear. */
	isWaiting(credential: string, now: number): boolean {
		const trouble = waitingFor(recallTroubles(this.store), credential, now);
		if (trouble) this.tell(trouble);
		return trouble !== null;
	}

	failed(found: Failure, credential: string): null {
		const troubles = afterFailure(recallTroubles(this.store), found, credential, clock.now());
		rememberTroubles(this.store, troubles);
		const trouble = troubles.get(kindOf(found));
		if (trouble) this.tell(trouble);
		return null;
	}

	succeeded(): void {
		rememberTroubles(this.store, new Map());
	}

	/** Throws if it is time to. */
	private tell(trouble: Trouble): void {
		const error = pollError(this.context.getNode(), trouble);
		// A workflow that a user publishes must not seem to work, and n8n tries an activation several
		// times: each has to fail, and none counts as told.
		if (this.activation === 'byUser') throw error;
		// One that n8n activates as it starts would be tried again and again, faster than it polls:
		// there the next poll tells.
		const now = clock.now();
		if (this.activation === 'byRestart' || !isDueToTell(trouble, now)) return;
		const kind = kindOf(trouble.failure);
		const told = { ...trouble, toldAt: now };
		rememberTroubles(this.store, recallTroubles(this.store).set(kind, told));
		throw error;
	}
}
