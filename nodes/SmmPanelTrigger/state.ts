import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../lib/values/record';
import type { Trouble } from './trouble';

/** What a trigger remembers between polls, for one credential, event and meaning of its parameters. */
export interface Memory {
	/** When it began, as milliseconds since 1970. */
	since: number;
	/** How often it was rewritten: a poll that finds another number at its end was overtaken. */
	turn: number;
	/** Null where it can't be read. */
	kept: unknown;
}

/** Everything within has to fit into the row that n8n rewrites with it. */
const longest = 4_000_000;
const format = 1;

export function scopeOf(parts: readonly unknown[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** Null where nothing is remembered for this scope. */
export function recall(store: IDataObject, scope: string): Memory | null {
	const { since, turn, kept } = store;
	if (store.format !== format || store.scope !== scope || typeof kept !== 'string') return null;
	if (typeof since !== 'number' || typeof turn !== 'number') return null;
	return { since, turn, kept: parse(kept) ?? null };
}

/** The number to compare at a poll's end with the one at its start. */
export function turnOf(store: IDataObject): unknown {
	return JSON.stringify([store.scope, store.turn, store.since]);
}

/**
 * Kept as one text: n8n wraps every object in its store, and compares all of them at every poll.
 *
 * @returns whether it fits
 */
export function remember(store: IDataObject, scope: string, memory: Memory): boolean {
	const text = JSON.stringify(memory.kept);
	if (text.length > longest) return false;
	// Nothing new, nothing to be saved.
	if (store.scope === scope && store.since === memory.since && store.kept === text) return true;
	Object.assign(store, { format, scope, since: memory.since, turn: memory.turn + 1, kept: text });
	return true;
}

export function recallTrouble(store: IDataObject): Trouble | null {
	const found = typeof store.trouble === 'string' ? parse(store.trouble) : null;
	return isTrouble(found) ? found : null;
}

export function rememberTrouble(store: IDataObject, trouble: Trouble | null): void {
	if (trouble) store.trouble = JSON.stringify(trouble);
	else if (store.trouble !== undefined) delete store.trouble;
}

function isTrouble(value: unknown): value is Trouble {
	if (!isRecord(value) || !isRecord(value.failure) || !isRecord(value.failure.details))
		return false;
	const { key, credential, times, toldAt, waitUntil, failure } = value;
	return (
		typeof key === 'string' &&
		typeof credential === 'string' &&
		typeof times === 'number' &&
		(toldAt === null || typeof toldAt === 'number') &&
		typeof waitUntil === 'number' &&
		typeof failure.error === 'string' &&
		typeof failure.message === 'string'
	);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
