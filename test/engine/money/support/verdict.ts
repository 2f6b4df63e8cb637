import type { RunResult } from '../../../support/engine';
import type { Purchase } from './purchases';
import { stopOf, type Failed } from './shop';

/** What a run told of one item. */
export type Told =
	| { outcome: 'done'; ids: string[] }
	| { outcome: 'skipped'; reason: string }
	| { outcome: 'rejected' | 'not_sent' | 'unknown'; error?: string; message?: string }
	| { outcome: 'untried' }
	/** Not a word of it. */
	| { outcome: 'nothing' };

/** What a run told of each of its items, whichever way it ended. */
export function toldOf(run: RunResult, { boughtAs }: Purchase, count: number): Told[] {
	if (run.thrown) return toldByError(run, count);
	const outputs = [...run.main, ...run.error];
	return Array.from({ length: count }, (_, item): Told => {
		const own = outputs.filter(({ pairedItem }) => {
			const paired = Array.isArray(pairedItem) ? pairedItem[0] : pairedItem;
			return typeof paired === 'object' && paired.item === item;
		});
		const [first] = own;
		if (!first) return { outcome: 'nothing' };
		if (first.json.skipped) return { outcome: 'skipped', reason: String(first.json.reason) };
		const { error, message, details } = first.json as Partial<Failed>;
		if (error !== undefined)
			return { outcome: details?.outcome as 'unknown', error, ...(message ? { message } : {}) };
		return { outcome: 'done', ids: own.map(({ json }) => String(json[boughtAs])) };
	});
}

function toldByError(run: RunResult, count: number): Told[] {
	const { bought, inDoubt, untried, details } = stopOf(run);
	const failing = (run.thrown as { context?: { itemIndex?: number } }).context?.itemIndex;
	return Array.from({ length: count }, (_, item): Told => {
		const found = bought.find((each) => each.item === item);
		if (found) return { outcome: 'done', ids: found.ids };
		if (inDoubt.includes(item)) return { outcome: 'unknown' };
		if (untried.includes(item)) return { outcome: 'untried' };
		if (failing === item) return { outcome: details.outcome as 'rejected' };
		return { outcome: 'nothing' };
	});
}

const nameless = ['undefined', 'without an ID'];

/**
 * Everything that is wrong with what was told of an item, given what the panel booked for it.
 *
 * @param named the id that the panel's own answer gave to it
 */
export function lies(told: Told, booked: readonly string[], named: string | null = null): string[] {
	const found: string[] = [];
	if (booked.length > 1) found.push(`booked ${booked.length} times`);
	const isBooked = booked.length > 0;
	if (told.outcome === 'nothing' && isBooked) found.push('booked, and not a word of it');
	if (['rejected', 'not_sent', 'untried'].includes(told.outcome) && isBooked) {
		found.push(`booked, and told to be ${told.outcome}`);
	}
	if (told.outcome === 'unknown' && told.error !== undefined) {
		if (!/is not known/.test(told.error)) found.push(`reads like a failure: ${told.error}`);
		if (!/look at/i.test(told.message ?? '')) found.push(`no advice to look: ${told.message}`);
	}
	// What a custom action answers comes out as it came: where it names no order, nothing is claimed.
	if (told.outcome === 'done' && told.ids.every((id) => nameless.includes(id))) return found;
	const isAsNamed = booked.length === 1 && told.outcome === 'done' && told.ids.join() === named;
	if (told.outcome === 'done' && told.ids.join() !== booked.join() && !isAsNamed) {
		found.push(`told to be ${told.ids.join()}, but booked is ${booked.join() || 'nothing'}`);
	}
	return found;
}
