import type { IDataObject, INode, IPollFunctions, NodeOperationError } from 'n8n-workflow';
import type { Failure } from '../../lib/errors/failure';
import { clock } from '../../lib/n8n/connect';
import { stopError } from '../../lib/n8n/errors';
import { activationOf } from '../../lib/n8n/polls';
import { isRecord } from '../../lib/values/record';
import { hour, minute } from '../../lib/values/dates';
import { parseStored } from './memory';

/** Everything that failed since the panel last answered; all times are milliseconds since 1970. */
export interface Trouble {
	/** Tells the credential it failed with from others. */
	credential: string;
	/** The panel is not asked again before. */
	waitUntil: number;
	/** The latest failure. */
	failure: Pick<Failure, 'error' | 'message' | 'details' | 'retryAfterMs'>;
	/** By kind, because panels put numbers and times into their words: those differ at every poll. */
	kinds: Readonly<Record<string, Kind>>;
}

interface Kind {
	times: number;
	/** When the user last heard of it. */
	toldAt: number | null;
}

/** Tells the user of failing polls, when it is time to: then it throws. */
export function tellerOf(context: IPollFunctions, store: IDataObject) {
	const activation = activationOf(context);
	const isPublishing = activation === 'byUser';
	const tell = (trouble: Trouble): null => {
		const now = clock.now();
		// A workflow that a user publishes must not seem to work, and n8n tries an activation several
		// times: each has to fail, and none counts as told. One that n8n activates as it starts would
		// be tried again and again, faster than it polls: there the next poll tells.
		const isDue = activation === null && isDueToTell(trouble, now);
		store.trouble = JSON.stringify(isDue ? toldAt(trouble, now) : trouble);
		if (isDue || isPublishing) {
			throw failureError(context.getNode(), trouble.failure, latestOf(trouble).times);
		}
		return null;
	};
	return {
		/** Whether this poll is the first since the user has published the workflow. */
		isPublishing,
		/** Whether the panel has to be left alone for a while, of which the user may have to hear. */
		isWaiting(credential: string): boolean {
			const trouble = recallTrouble(store);
			if (!trouble || !isWaiting(trouble, credential, clock.now())) return false;
			tell(trouble);
			return true;
		},
		failed: (found: Failure, credential: string | null): null =>
			tell(troubleAfter(found, recallTrouble(store), credential, clock.now())),
		succeeded(): void {
			// n8n saves every store that was written to.
			if (store.trouble !== undefined) delete store.trouble;
		},
	};
}

/** The error of a failed poll, with the cause that n8n's own back-off goes by. */
export function failureError(
	node: INode,
	failure: Trouble['failure'],
	times = 1,
): NodeOperationError {
	const error = stopError(node, failure, 0);
	delete error.context.itemIndex;
	if (failure.details.category === 'input' || failure.details.category === 'request') {
		error.failure = { cause: 'configuration-invalid' };
	}
	if (times > 1) {
		error.description = `${error.description ?? ''} This has happened ${times} times since the last poll that succeeded. Nothing is lost: what has changed meanwhile is reported when the panel answers again.`;
	}
	return error;
}

const longestWait = 6 * hour;

/** What passes by itself is one kind; anything else is a kind for each category. */
const passing = new Set(['network', 'panel', 'rate_limit', 'unreadable']);

const kindOf = ({ details: { category } }: Trouble['failure']): string =>
	passing.has(category) ? 'passing' : category;

function latestOf({ failure, kinds }: Trouble): Kind {
	return kinds[kindOf(failure)] ?? { times: 1, toldAt: null };
}

/** @param credential null where it was not read */
export function troubleAfter(
	found: Failure,
	before: Trouble | null,
	credential: string | null,
	now: number,
): Trouble {
	const isSame = credential === null || credential === before?.credential;
	const earlier = isSame ? before?.kinds : undefined;
	const kind = earlier?.[kindOf(found)] ?? { times: 0, toldAt: null };
	const kinds = { ...earlier, [kindOf(found)]: { ...kind, times: kind.times + 1 } };
	const { error, message, details, retryAfterMs } = found;
	return {
		credential: credential ?? before?.credential ?? '',
		// A key that was refused may be the reason of what follows: panels block such addresses.
		waitUntil: now + Math.max(Math.min(hour, retryAfterMs ?? 0), waitAfter(kinds.auth)),
		failure: { error, message, details, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
		kinds,
	};
}

function waitAfter(refusals: Kind | undefined): number {
	return refusals ? Math.min(longestWait, 5 * minute * 2 ** Math.min(refusals.times - 1, 20)) : 0;
}

/** Whether to leave the panel alone: a refused key must not be tried every minute. */
export function isWaiting(trouble: Trouble, credential: string, now: number): boolean {
	const left = trouble.waitUntil - now;
	// A clock that was set back must not stretch the wait.
	return trouble.credential === credential && left > 0 && left <= longestWait;
}

/** Whether the user is to hear of the latest failure: at first, then once an hour while it lasts. */
export function isDueToTell(trouble: Trouble, now: number): boolean {
	const { toldAt: before } = latestOf(trouble);
	return before === null || now < before || now - before >= hour;
}

export function toldAt(trouble: Trouble, now: number): Trouble {
	const told = { ...latestOf(trouble), toldAt: now };
	return { ...trouble, kinds: { ...trouble.kinds, [kindOf(trouble.failure)]: told } };
}

export function recallTrouble(store: IDataObject): Trouble | null {
	const found = parseStored(store.trouble);
	return isTrouble(found) ? found : null;
}

function isTrouble(value: unknown): value is Trouble {
	if (!isRecord(value) || !isRecord(value.failure) || !isRecord(value.kinds)) return false;
	const { credential, waitUntil, failure, kinds } = value;
	return (
		typeof credential === 'string' &&
		typeof waitUntil === 'number' &&
		typeof failure.error === 'string' &&
		isRecord(failure.details) &&
		Object.values(kinds).every((kind) => isRecord(kind) && typeof kind.times === 'number')
	);
}
