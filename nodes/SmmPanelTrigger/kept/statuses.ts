import { isRecord } from '../../SmmPanel/protocol/record';
import type { KnownStatus, KnownStatuses } from '../changes/statuses';

/** What the status events remember, beside the statuses themselves. */
export interface StatusMemory {
	known: KnownStatuses;
	/** The id the next poll begins with, where one poll was not enough for all. */
	next: string | null;
	/** Before that, ids reported as not found are not asked for. */
	lostAgainAt: number;
}

export const emptyStatusMemory: StatusMemory = { known: new Map(), next: null, lostAgainAt: 0 };

/** `{words: ["Pending"], ids: {"123": 0, "124": [0, 2, 5, 1]}}`: the status, then what is seldom. */
export function packStatuses({ known, next, lostAgainAt }: StatusMemory): unknown {
	const words = new Map<string, number>();
	const numberOf = (word: string | null) => {
		if (word === null) return -1;
		const found = words.get(word) ?? words.size;
		words.set(word, found);
		return found;
	};
	const ids: Record<string, number | number[]> = {};
	for (const [id, { status, told, doubt, lost }] of known) {
		const word = numberOf(status);
		ids[`_${id}`] = told === 0 && doubt === 0 && !lost ? word : [word, told, doubt, lost ? 1 : 0];
	}
	return { words: [...words.keys()], ids, next, lostAgainAt };
}

export function unpackStatuses(packed: unknown): StatusMemory {
	if (!isRecord(packed) || !isRecord(packed.ids)) return emptyStatusMemory;
	const words: readonly unknown[] = Array.isArray(packed.words) ? packed.words : [];
	const known: KnownStatuses = new Map();
	const plain = words.map((_, word) => unpackOne(word, words));
	for (const key in packed.ids) {
		const value = packed.ids[key];
		// Of nearly all there is only a status: ids that have the same share what is known of them.
		const shared = typeof value === 'number' ? plain[value] : undefined;
		known.set(key.slice(1), shared ?? unpackOne(value, words));
	}
	const { next, lostAgainAt } = packed;
	return {
		known,
		next: typeof next === 'string' ? next : null,
		lostAgainAt: typeof lostAgainAt === 'number' ? lostAgainAt : 0,
	};
}

function unpackOne(value: unknown, words: readonly unknown[]): KnownStatus {
	const list: readonly unknown[] = Array.isArray(value) ? value : [value];
	const [word, told, doubt, lost] = list.map((each) => (typeof each === 'number' ? each : 0));
	const status = words[word ?? -1];
	return {
		status: typeof status === 'string' ? status : null,
		told: told ?? 0,
		doubt: doubt ?? 0,
		lost: lost === 1,
	};
}
