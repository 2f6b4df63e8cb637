import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../lib/values/record';

/** What a trigger remembers between polls, for one credential, event and meaning of its parameters. */
export interface Memory {
	/** When it began, as milliseconds since 1970. */
	since: number;
	/** How many polls have reported something. n8n saves the memory with each of them. */
	reports: number;
	kept: unknown;
}

/** Everything has to fit into the row that n8n rewrites with it. */
const longest = 4_000_000;
const format = 1;

export function scopeOf(parts: readonly unknown[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** Null where nothing is remembered for this scope. */
export function recall(store: IDataObject, scope: string): Memory | null {
	const found = parseStored(store.memory);
	if (!isRecord(found) || found.format !== format || found.scope !== scope) return null;
	const { since, reports, kept } = found;
	const isWhole = typeof since === 'number' && typeof reports === 'number' && kept !== undefined;
	return isWhole ? { since, reports, kept } : null;
}

/** Whether a node of this kind has put it there. */
export function isStore(store: unknown): boolean {
	const memory = isRecord(store) ? store.memory : null;
	return typeof memory === 'string' && memory.startsWith(`{"format":${format},"scope":`);
}

/** What to compare at a poll's end with its start: another poll may have been faster. */
export function revisionOf(store: IDataObject): unknown {
	return store.memory;
}

/**
 * One text: n8n would wrap every object in its store. It saves a store that was written to, so what
 * is remembered already is not written again.
 *
 * @returns whether it fits
 */
export function remember(store: IDataObject, scope: string, memory: Memory): boolean {
	const text = JSON.stringify({ format, scope, ...memory });
	if (text.length > longest) return false;
	if (store.memory !== text) store.memory = text;
	return true;
}

/** What was stored as text, whatever has become of it since. */
export function parseStored(text: unknown): unknown {
	try {
		return typeof text === 'string' ? JSON.parse(text) : undefined;
	} catch {
		return undefined;
	}
}
