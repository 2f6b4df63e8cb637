import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../../lib/errors/failure';
import { isRecord, parseStored } from '../../lib/values/record';
import { hour, minute } from '../../lib/values/time';

/** Everything that failed since the panel last answered. */
export interface Trouble {
	/** Fingerprint of the credential it failed with. */
	credential: string;
	/** The panel is not asked again before. */
	waitUntil: number;
	/** The latest failure. */
	failure: Pick<Failure, 'error' | 'message' | 'details' | 'retryAfterMs'>;
	/** By kind: words don't tell failures apart, because panels put numbers and times into them. */
	kinds: Readonly<Record<string, Kind>>;
}

interface Kind {
	times: number;
	/** When the user last heard of it. */
	toldAt: number | null;
}

const longestWait = 6 * hour;
/** What passes by itself is one kind. */
const passing = new Set(['network', 'panel', 'rate_limit', 'unreadable']);

function kindOf({ details: { category } }: Pick<Failure, 'details'>): string {
	return passing.has(category) ? 'passing' : category;
}

export function latestOf({ failure, kinds }: Trouble): Kind {
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
	const pause = details.category === 'rate_limit' ? Math.min(hour, retryAfterMs ?? 0) : 0;
	return {
		credential: credential ?? before?.credential ?? '',
		// A key that was refused may be the reason of what follows: panels block such addresses.
		waitUntil: now + Math.max(pause, waitAfterRefusals(kinds.auth?.times ?? 0)),
		failure: { error, message, details, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
		kinds,
	};
}

/** Whether to leave the panel alone: a refused key must not be tried every minute. */
export function isWaiting(trouble: Trouble, credential: string, now: number): boolean {
	const left = trouble.waitUntil - now;
	// A clock that was set back must not stretch the wait.
	return trouble.credential === credential && left > 0 && left <= longestWait;
}

/** Whether the user is to hear of the latest failure: at first, then once an hour while it lasts. */
export function isDueToTell(trouble: Trouble, now: number): boolean {
	const { toldAt } = latestOf(trouble);
	return toldAt === null || now < toldAt || now - toldAt >= hour;
}

export function toldAt(trouble: Trouble, now: number): Trouble {
	const kinds = {
		...trouble.kinds,
		[kindOf(trouble.failure)]: { ...latestOf(trouble), toldAt: now },
	};
	return { ...trouble, kinds };
}

export function recallTrouble(store: IDataObject): Trouble | null {
	const found = parseStored(store.trouble);
	return isTrouble(found) ? found : null;
}

/** n8n saves a store that was written to. */
export function rememberTrouble(store: IDataObject, trouble: Trouble | null): void {
	if (trouble) store.trouble = JSON.stringify(trouble);
	else if (store.trouble !== undefined) delete store.trouble;
}

function waitAfterRefusals(times: number): number {
	return times === 0 ? 0 : Math.min(longestWait, 5 * minute * 2 ** Math.min(times - 1, 20));
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
