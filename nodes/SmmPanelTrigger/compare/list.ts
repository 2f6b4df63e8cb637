import type { Json } from '../../../lib/define';
import { type Change, type ChangeKind, type Comparison, sampleOf } from './change';
import { type KnownList, recallList, rememberedPart, removals } from './knownList';

export interface ListRules {
	/** The output field with the id. */
	idField: string;
	/** The fields that are remembered. */
	remembered: readonly string[];
	/** Kinds of change an entry can go through while it stays. */
	kinds: readonly EntryChange[];
	/** Every field an item has, for entries of which only the remembered ones are left. */
	blank: Json;
}

interface EntryChange {
	change: ChangeKind;
	/** The output fields it shows in. */
	fields: readonly string[];
	when: (before: Json, now: Json) => boolean;
}

export interface ListWishes {
	isWanted: (change: ChangeKind) => boolean;
	passes: (record: Json) => boolean;
	reportExisting: boolean;
}

const nothing: KnownList = { entries: new Map(), missing: new Map(), shortSince: null };

/** Reports what is added to a list, removed from it, or changed in it. */
export function compareList(rules: ListRules, wishes: ListWishes): Comparison {
	const { idField, kinds } = rules;
	const { isWanted, passes, reportExisting } = wishes;

	const arrival = (id: string, record: Json, isNews: boolean): Change[] =>
		isNews && passes(record)
			? [{ change: 'added', id, value: record.name, fields: record, previous: null }]
			: [];

	const removal = (id: string, entry: Json): Change[] => {
		const fields = { ...rules.blank, ...entry, [idField]: id };
		return isWanted('removed') && passes(fields)
			? [{ change: 'removed', id, value: null, fields, previous: null }]
			: [];
	};

	const differences = (id: string, before: Json, now: Json, record: Json): Change[] => {
		if (isReused(before, now)) {
			return [...removal(id, before), ...arrival(id, record, isWanted('added'))];
		}
		if (!passes(record) && !passes({ ...before, [idField]: id })) return [];
		const found = kinds.filter(({ change, when }) => isWanted(change) && when(before, now));
		const previous = differing(before, now);
		return found.map(({ change, fields }) => ({
			change,
			id,
			value: fields.map((field) => now[field]),
			fields: record,
			previous,
		}));
	};

	return {
		compare(stored, list, now) {
			const known = recallList(stored);
			const isFirst = known === null;
			const before = known ?? nothing;
			const entries = new Map<string, Json>();
			const changes: Change[] = [];
			let hasNew = false;
			for (const record of list) {
				const id = String(record[idField]);
				const last = before.entries.get(id);
				const entry = rememberedPart(record, rules.remembered, last);
				entries.set(id, entry);
				hasNew ||= entry !== last;
				if (!last) {
					changes.push(...arrival(id, record, isFirst ? reportExisting : isWanted('added')));
				} else if (entry !== last) {
					changes.push(...differences(id, last, entry, record));
				}
			}
			const entryBefore = (id: string) => before.entries.get(id) ?? {};
			const absent = [...before.entries.keys()].filter((id) => !entries.has(id));
			const { removed, missing, shortSince } = removals(absent, before, entries.size, now);
			const isSame = absent.length + before.missing.size === 0 && shortSince === before.shortSince;
			if (isSame && !isFirst && !hasNew) return { kept: stored, changes, isFirst };
			for (const id of missing.keys()) entries.set(id, entryBefore(id));
			changes.push(...removed.flatMap((id) => removal(id, entryBefore(id))));
			const kept = {
				entries: Object.fromEntries(entries),
				missing: Object.fromEntries(missing),
				shortSince,
			};
			return { kept, changes, isFirst };
		},
		sample(list) {
			const kind = kinds.find(({ change }) => isWanted(change));
			const change = kind?.change ?? (isWanted('added') ? 'added' : 'removed');
			return list.filter(passes).map((record) => sampleOf(change, record, kind?.fields ?? []));
		},
	};
}

/** The earlier values of what has another one now. */
function differing(before: Json, now: Json): Json {
	const names = Object.keys(now).filter((name) => now[name] !== (before[name] ?? null));
	return Object.fromEntries(names.map((name) => [name, before[name] ?? null]));
}

/** Whether any of these fields was known before and has another value now. */
export function differs(...names: string[]): EntryChange['when'] {
	return (before, now) =>
		names.some((name) => {
			const earlier = before[name] ?? null;
			return earlier !== null && earlier !== (now[name] ?? null);
		});
}

/**
 * Whether an id now belongs to another service or product. Panels rename what they sell all the
 * time, so only a name without a word in common counts, in another category or of another type.
 */
function isReused(before: Json, now: Json): boolean {
	const moved = before.category !== now.category || before.type !== now.type;
	const earlier = wordsOf(before.name);
	const later = wordsOf(now.name);
	if (!moved || earlier.size === 0 || later.size === 0) return false;
	return [...later].every((word) => !earlier.has(word));
}

function wordsOf(name: unknown): Set<string> {
	const text = typeof name === 'string' ? name.toLowerCase() : '';
	return new Set(text.match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}
