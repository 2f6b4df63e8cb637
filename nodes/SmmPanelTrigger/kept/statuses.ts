import { isRecord } from '../../../lib/values/record';
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

/**
 * `{words: ["Pending"], plain: ["123,125"], ids: {"_124": [0, 2, 5, 1]}}`: for each word the ids of
 * which only this status is known, and the others with the number of their word and what is seldom.
 */
export function packStatuses({ known, next, lostAgainAt }: StatusMemory): unknown {
	const words = new Map<string, { at: number; plain: string[] }>();
	const wordOf = (status: string) => {
		const word = words.get(status) ?? { at: words.size, plain: [] };
		words.set(status, word);
		return word;
	};
	const ids: Record<string, number[]> = {};
	for (const [id, { status, told, doubt, lost }] of known) {
		const word = status === null ? null : wordOf(status);
		if (word && told === 0 && doubt === 0 && !lost) word.plain.push(id);
		else ids[`_${id}`] = [word?.at ?? -1, told, doubt, lost ? 1 : 0];
	}
	const plain = [...words.values()].map((word) => word.plain.join(','));
	return { words: [...words.keys()], plain, ids, next, lostAgainAt };
}

export function unpackStatuses(packed: unknown): StatusMemory {
	if (!isRecord(packed) || !isRecord(packed.ids)) return emptyStatusMemory;
	const words: readonly unknown[] = Array.isArray(packed.words) ? packed.words : [];
	const plain: readonly unknown[] = Array.isArray(packed.plain) ? packed.plain : [];
	const known: KnownStatuses = new Map();
	plain.forEach((some, word) => {
		const shared = unpackOne([word], words);
		for (const id of typeof some === 'string' && some !== '' ? some.split(',') : []) {
			known.set(id, shared);
		}
	});
	for (const [key, value] of Object.entries(packed.ids)) {
		known.set(key.slice(1), unpackOne(Array.isArray(value) ? value : [], words));
	}
	const { next, lostAgainAt } = packed;
	return {
		known,
		next: typeof next === 'string' ? next : null,
		lostAgainAt: typeof lostAgainAt === 'number' ? lostAgainAt : 0,
	};
}

function unpackOne(list: readonly unknown[], words: readonly unknown[]): KnownStatus {
	const [word, told, doubt, lost] = list.map((each) => (typeof each === 'number' ? each : 0));
	const status = words[word ?? -1];
	return {
		status: typeof status === 'string' ? status : null,
		told: told ?? 0,
		doubt: doubt ?? 0,
		lost: lost === 1,
	};
}
