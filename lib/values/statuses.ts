import { shorten } from './text';

const documented = new Map([
	['pending', 'Pending'],
	['processing', 'Processing'],
	['inprogress', 'In progress'],
	['completed', 'Completed'],
	['complete', 'Completed'],
	['partial', 'Partial'],
	['partiallycompleted', 'Partial'],
	['canceled', 'Canceled'],
	['cancelled', 'Canceled'],
]);

/** The statuses of the panels' documents, in the one spelling that outputs have. */
export const documentedStatuses: ReadonlySet<string> = new Set(documented.values());

const finished = new Set([
	'completed',
	'partial',
	'canceled',
	'refunded',
	'failed',
	'fail',
	'rejected',
	'expired',
]);

/** Others, in English and, without diacritics, in Vietnamese. */
const underWay = [
	...['process', 'progress', 'inprocess', 'inprocessing', 'awaiting', 'queued', 'refilling'],
	...['active', 'paused', 'error', 'done', 'success'],
	...['hoanthanh', 'dahuy', 'dangchay', 'dangcho', 'dangxuly', 'choxuly', 'thatbai'],
];

const known: ReadonlySet<string> = new Set([...documented.keys(), ...finished, ...underWay]);

/** A status as it is looked up: panels write "In progress", "in_progress" and "Inprogress". */
function key(status: string): string {
	return status.toLowerCase().replace(/[\s_-]/g, '');
}

/** Whether a text without diacritics says how something stands, well or ill, and nothing else. */
export function isKnownStatus(text: string): boolean {
	return known.has(key(text));
}

/** The documented spelling of a status; other words stay as the panel wrote them. Null for none. */
export function normalizeStatus(value: unknown): string | null {
	if (typeof value !== 'string') return null;
	if (documentedStatuses.has(value)) return value;
	const word = shorten(value.trim(), 100);
	if (word === '') return null;
	return documented.get(key(word)) ?? word;
}

/** Whether nothing more will happen. A word that is not known to be final may still change. */
export function isFinished(status: string | null): boolean {
	return finished.has((normalizeStatus(status) ?? '').toLowerCase());
}
