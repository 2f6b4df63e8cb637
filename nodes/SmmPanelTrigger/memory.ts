import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { isRecord, parseStored } from '../../lib/values/record';

/** What a trigger remembers between polls, for one credential, event and meaning of its parameters. */
export interface Memory {
	/** When it began, as milliseconds since 1970. */
	since: number;
	reports: Reports;
	kept: unknown;
}

/** How often a change of each record was reported, which tells its next change from the ones before. */
export interface Reports {
	byId: Readonly<Record<string, number>>;
	/** Of all others: as often as any record was reported that is no longer counted by itself. */
	others: number;
}

const countedAtMost = 20_000;
export const noReports: Reports = { byId: {}, others: 0 };

export function reportsOf({ byId, others }: Reports, id: string): number {
	return Object.hasOwn(byId, id) ? (byId[id] ?? others) : others;
}

/** @param left of which nothing is to be remembered any more */
export function afterReporting(
	reports: Reports,
	ids: readonly string[],
	left: readonly string[] = [],
): Reports {
	if (ids.length === 0 && left.length === 0) return reports;
	const counts = new Map(Object.entries(reports.byId));
	for (const id of new Set(ids)) counts.set(id, reportsOf(reports, id) + 1);
	const dropped = counts.size > countedAtMost ? [...counts.keys()] : left;
	let { others } = reports;
	for (const id of dropped) {
		others = Math.max(others, counts.get(id) ?? 0);
		counts.delete(id);
	}
	return { byId: Object.fromEntries(counts), others };
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
	const isWhole = typeof since === 'number' && isReports(reports) && kept !== undefined;
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

function isReports(value: unknown): value is Reports {
	if (!isRecord(value) || !isRecord(value.byId) || typeof value.others !== 'number') return false;
	return Object.values(value.byId).every((count) => typeof count === 'number');
}
