import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../../lib/errors/failure';
import { isRecord } from '../../lib/values/record';
import { hour, minute } from '../../lib/values/time';
import { parseStored } from './memory';

/** Failures of one kind since the panel last answered, whatever else failed in between. */
export interface Trouble {
	/** Fingerprint of the credential they happened with. */
	credential: string;
	times: number;
	/** When the user last heard of it. */
	toldAt: number | null;
	/** The panel is not asked again before. */
	waitUntil: number;
	failure: Pick<Failure, 'error' | 'message' | 'details' | 'retryAfterMs'>;
}

/** By kind: words don't tell troubles apart, because panels put numbers and times into them. */
export type Troubles = ReadonlyMap<string, Trouble>;

const longestWait = 6 * hour;
/** What passes by itself is one trouble. */
const passing = new Set(['network', 'panel', 'rate_limit', 'unreadable']);

export function kindOf({ details: { category } }: Pick<Failure, 'details'>): string {
	return passing.has(category) ? 'passing' : category;
}

/** The troubles after one more failure. */
export function afterFailure(
	troubles: Troubles,
	found: Failure,
	credential: string,
	now: number,
): Map<string, Trouble> {
	const after = new Map(troubles);
	const last = ofCredential(troubles.get(kindOf(found)), credential);
	const times = (last?.times ?? 0) + 1;
	const { error, message, details, retryAfterMs } = found;
	const trouble = {
		credential,
		times,
		toldAt: last?.toldAt ?? null,
		waitUntil: now,
		failure: { error, message, details, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
	};
	after.set(kindOf(found), trouble);
	// A key that was refused may be the reason of what follows: panels block such addresses.
	const refusals = ofCredential(after.get('auth'), credential)?.times ?? 0;
	const pause = details.category === 'rate_limit' ? Math.min(hour, retryAfterMs ?? 0) : 0;
	trouble.waitUntil = now + Math.max(pause, waitAfterRefusals(refusals));
	return after;
}

/** The trouble for which the panel is left alone: a refused key must not be tried every minute. */
export function waitingFor(troubles: Troubles, credential: string, now: number): Trouble | null {
	const waiting = [...troubles.values()].filter((trouble) => {
		const left = trouble.waitUntil - now;
		// A clock that was set back must not stretch the wait.
		return trouble.credential === credential && left > 0 && left <= longestWait;
	});
	return waiting.sort((a, b) => b.waitUntil - a.waitUntil)[0] ?? null;
}

/** Whether the user is to hear of it: at first, then once an hour while it lasts. */
export function isDueToTell({ toldAt }: Trouble, now: number): boolean {
	return toldAt === null || now < toldAt || now - toldAt >= hour;
}

export function recallTroubles(store: IDataObject): Map<string, Trouble> {
	const found = parseStored(store.troubles);
	const entries = isRecord(found) ? Object.entries(found) : [];
	return new Map(entries.filter((entry): entry is [string, Trouble] => isTrouble(entry[1])));
}

/** n8n saves a store that was written to. */
export function rememberTroubles(store: IDataObject, troubles: Troubles): void {
	if (troubles.size > 0) store.troubles = JSON.stringify(Object.fromEntries(troubles));
	else if (store.troubles !== undefined) delete store.troubles;
}

function ofCredential(trouble: Trouble | undefined, credential: string): Trouble | undefined {
	return trouble?.credential === credential ? trouble : undefined;
}

function waitAfterRefusals(times: number): number {
	return times === 0 ? 0 : Math.min(longestWait, 5 * minute * 2 ** Math.min(times - 1, 20));
}

function isTrouble(value: unknown): value is Trouble {
	if (!isRecord(value) || !isRecord(value.failure) || !isRecord(value.failure.details))
		return false;
	const { credential, times, toldAt, waitUntil, failure } = value;
	return (
		typeof credential === 'string' &&
		typeof times === 'number' &&
		(toldAt === null || typeof toldAt === 'number') &&
		typeof waitUntil === 'number' &&
		typeof failure.error === 'string' &&
		typeof failure.message === 'string'
	);
}
