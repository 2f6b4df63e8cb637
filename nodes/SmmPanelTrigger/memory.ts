import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../lib/values/record';

/** What a trigger remembers between polls, for one credential, event and meaning of its parameters. */
export interface Memory {
	/** When it began, in milliseconds since 1970. */
	since: number;
	reports: Reports;
	/** What the event's comparison needs for the next look, as plain JSON. */
	kept: unknown;
}

/** How often changes of each record were reported: it makes each change's event ID another one. */
export interface Reports {
	byId: Readonly<Record<string, number>>;
	/** For ids that are not in `byId`: the highest count among those that were dropped from it. */
	others: number;
}

const countedAtMost = 20_000;
export const noReports: Reports = { byId: {}, others: 0 };

export function reportsOf({ byId, others }: Reports, id: string): number {
	return Object.hasOwn(byId, id) ? (byId[id] ?? others) : others;
}

/**
 * The counts after these ids were reported, once for each change.
 *
 * @param left ids that are no longer watched, and need no count of their own
 */
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

/** n8n rewrites a row of its database with it at every event. In characters. */
const longest = 4_000_000;
const format = 1;

/** @returns null where nothing is remembered for this scope, or nothing that can be read */
export function recall(store: IDataObject, scope: string): Memory | null {
	const found = parseStored(store.memory);
	if (!isRecord(found) || found.format !== format || found.scope !== scope) return null;
	const { since, reports, kept } = found;
	const isWhole = typeof since === 'number' && isReports(reports) && kept !== undefined;
	return isWhole ? { since, reports, kept } : null;
}

/** Whether a node of this kind has written this store. */
export function isStore(store: unknown): boolean {
	const memory = isRecord(store) ? store.memory : null;
	return typeof memory === 'string' && memory.startsWith(`{"format":${format},"scope":`);
}

/**
 * Writes one text, because n8n wraps every object in its store. The same text is not written again,
 * because n8n saves every store that was written to.
 *
 * @returns whether it fits
 */
export function remember(store: IDataObject, scope: string, memory: Memory): boolean {
	const text = JSON.stringify({ format, scope, ...memory });
	if (text.length > longest) return false;
	if (store.memory !== text) store.memory = text;
	return true;
}

/** The same for equal parts, so many hexadecimal digits long. */
export function hashOf(parts: readonly unknown[], digits: number): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, digits);
}

function isReports(value: unknown): value is Reports {
	if (!isRecord(value) || !isRecord(value.byId) || typeof value.others !== 'number') return false;
	return Object.values(value.byId).every((count) => typeof count === 'number');
}

/** What was stored as JSON text; undefined where nothing was or somebody changed it. */
export function parseStored(text: unknown): unknown {
	try {
		return typeof text === 'string' ? JSON.parse(text) : undefined;
	} catch {
		return undefined;
	}
}
