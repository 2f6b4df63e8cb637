import type { Json } from '../../../lib/define';
import type { Change, ChangeKind, News } from '../change';
import type { KnownCatalogue, KnownEntry } from './knownCatalogue';
import { isReused } from './reused';
import { removals } from './removals';

export interface CatalogueRules {
	idField: string;
	/** The part of a record that is remembered, which is the part before where nothing has changed. */
	columnsOf: (record: Json, before?: Json) => Json;
	/** Kinds of change an entry can go through while it stays. */
	kinds: ReadonlyArray<{ change: ChangeKind; fields: readonly string[]; when: Compare }>;
	isWanted: (change: ChangeKind) => boolean;
	passes: (record: Json) => boolean;
	reportExisting: boolean;
	/** Every field an item has, for entries of which only the columns are left. */
	blank: Json;
}

export type Compare = (before: Json, now: Json) => boolean;

/** Compares the panel's list with what is known of it. */
export function catalogueChanges(
	known: KnownCatalogue | null,
	list: readonly Json[],
	rules: CatalogueRules,
	now: number,
): News<KnownCatalogue> {
	const entries = new Map<string, KnownEntry>();
	const gone = new Map(known?.gone);
	const changes: Change[] = [];
	for (const record of list) {
		const id = String(record[rules.idField]);
		const before = known?.entries.get(id);
		const step = before
			? afterMeeting(id, before, record, rules)
			: afterArrival(id, gone.get(id) ?? 0, record, rules, known === null);
		entries.set(id, step.entry);
		gone.delete(id);
		changes.push(...step.changes);
	}
	const { shortSince, missing, removed } = removals(known, entries, now);
	for (const [id, entry] of missing) entries.set(id, entry);
	for (const [id, entry] of removed) {
		const change = removal(id, entry, rules);
		gone.set(id, entry.told + (change ? 1 : 0));
		if (change) changes.push(change);
	}
	return { kept: { entries, gone: newest(gone), shortSince }, changes };
}

interface Step {
	entry: KnownEntry;
	changes: Change[];
}

function afterArrival(
	id: string,
	told: number,
	record: Json,
	rules: CatalogueRules,
	isFirstLook: boolean,
): Step {
	const isNews = isFirstLook ? rules.reportExisting : rules.isWanted('added');
	const entry = { record: rules.columnsOf(record), told, absent: 0 };
	if (!isNews || !rules.passes(record)) return { entry, changes: [] };
	const change: Change = {
		change: 'added',
		id,
		mark: [told + 1, entry.record.name],
		fields: record,
		previous: null,
	};
	return { entry: { ...entry, told: told + 1 }, changes: [change] };
}

function afterMeeting(id: string, before: KnownEntry, record: Json, rules: CatalogueRules): Step {
	const now = rules.columnsOf(record, before.record);
	if (now === before.record) {
		return { entry: before.absent === 0 ? before : { ...before, absent: 0 }, changes: [] };
	}
	const previous = differing(before.record, now);
	if (isReused(before.record, now)) {
		const left = removal(id, before, rules);
		const arrived = afterArrival(id, before.told + (left ? 1 : 0), record, rules, false);
		return { ...arrived, changes: [...(left ? [left] : []), ...arrived.changes] };
	}
	const passes = rules.passes(record) || rules.passes(before.record);
	const kinds = passes
		? rules.kinds.filter(({ change, when }) => rules.isWanted(change) && when(before.record, now))
		: [];
	const changes = kinds.map(({ change, fields }): Change => {
		const values = fields.map((field) => now[field]);
		return { change, id, mark: [before.told + 1, ...values], fields: record, previous };
	});
	const told = before.told + (changes.length > 0 ? 1 : 0);
	return { entry: { record: now, told, absent: 0 }, changes };
}

function removal(id: string, { record, told }: KnownEntry, rules: CatalogueRules): Change | null {
	if (!rules.isWanted('removed') || !rules.passes(record)) return null;
	const fields = { ...rules.blank, [rules.idField]: id, ...record };
	return { change: 'removed', id, mark: told + 1, fields, previous: null };
}

function differing(before: Json, now: Json): Json {
	const names = Object.keys(now).filter((name) => now[name] !== before[name]);
	return Object.fromEntries(names.map((name) => [name, before[name] ?? null]));
}

const goneAtMost = 2_000;

function newest(gone: Map<string, number>): Map<string, number> {
	return gone.size > goneAtMost ? new Map([...gone].slice(-goneAtMost)) : gone;
}
