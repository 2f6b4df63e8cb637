import { choices, type Field, ids, type Operation } from '../../../lib/define';
import type { ErrorCategory } from '../../../lib/errors/categories';
import type { Asked, IdAnswer } from '../../../lib/n8n/ask';
import { ifOffered, outOfTime, type PollPanel } from '../../../lib/n8n/polls';
import { isRecord } from '../../../lib/values/record';
import { documentedStatuses } from '../../../lib/values/statuses';
import { sampleOf } from '../compare/change';
import {
	idsToAsk,
	keptStatuses,
	recallStatuses,
	type Sighting,
	statusChanges,
	type StatusMemory,
} from '../compare/statuses';
import type { Watch, Wishes } from '../event';

/** More can't be asked for in the time between two polls, nor fit into what n8n stores for a node. */
const idsAtMost = 20_000;

/**
 * Ids to watch, each once.
 *
 * @param otherwise where to look for those whose ids are not known beforehand
 */
export function watchedIds(
	displayName: string,
	placeholder: string,
	otherwise = '',
): Field<string[]> {
	const all = ids({
		displayName,
		placeholder,
		description: `IDs to watch, separated by commas, spaces or new lines, or an expression that gives a list. Up to 20,000; finished ones are no longer asked for.${otherwise}`,
	});
	const read: Field<string[]>['read'] = (raw) => {
		const found = all.read(raw);
		if ('problem' in found) return found;
		const value = [...new Set(found.value)];
		if (value.length <= idsAtMost) return { value };
		return {
			problem: `${displayName} has ${value.length} IDs; one trigger watches up to ${idsAtMost}. Leave out what has finished, or spread the IDs over several triggers.`,
		};
	};
	return { ...all, read };
}

const titleCase = (status: string) => (status === 'In progress' ? 'In Progress' : status);

/** What the list offers besides the documented statuses. */
const anyOther = 'other';

export const statuses = choices({
	displayName: 'Statuses',
	description: 'Which new statuses to report; none chosen means all',
	choices: [
		{
			name: 'Any Other',
			value: anyOther,
			description: 'A word of the panel that is none of the documented ones, such as Refunded',
		},
		...Array.from(documentedStatuses, (value) => ({ name: titleCase(value), value })),
	],
});

/**
 * Watches the statuses of given ids, as many in one request as the operation takes.
 *
 * @param source `nouns` is what only some panels have, in the plural; left out where all have it
 * @param chosen the statuses to report; none means all
 */
export function watchStatuses(
	{ operation, nouns = '' }: { operation: Operation; nouns?: string },
	all: readonly string[],
	chosen: ReadonlySet<string>,
	{ reportExisting }: Wishes,
): Watch {
	const isWanted = (status: string) =>
		chosen.size === 0 || chosen.has(documentedStatuses.has(status) ? status : anyOther);
	const idField = operation.ids?.name ?? '';
	const watched = new Set(all);
	const ask = async (panel: PollPanel, some: readonly string[]): Promise<Asked> =>
		ifOffered(await panel.ask(operation, { [idField]: some }), nouns);
	return {
		async look(panel, kept) {
			const recalled = recallStatuses(kept);
			const before: StatusMemory = recalled ?? { ids: new Map() };
			const known = new Map([...before.ids].filter(([id]) => watched.has(id)));
			const left = [...before.ids.keys()].filter((id) => !watched.has(id));
			const isFirst = recalled === null;
			const { turn, notFoundAgainAt } = idsToAsk(all, before, panel.now);
			const asked = turn.length > 0 ? await ask(panel, turn) : { answers: [] };
			if ('failure' in asked) return asked;
			const { answers } = asked;
			const unasked = answers.filter(({ outcome }) => outcome === null);
			const next = unasked[0]?.id;
			if (next !== undefined && unasked.length === answers.length) return outOfTime(operation);
			const seen = answers.flatMap(sightingOf);
			const rules = { idField, isWanted, reportExisting };
			const { ids: knownNow, changes } = statusChanges(known, seen, rules);
			const memory = keptStatuses({ ids: knownNow, next, notFoundAgainAt });
			return { kept: memory, changes, isFirst, left };
		},
		async sample(panel) {
			const asked = await ask(panel, all.slice(0, 100));
			if ('failure' in asked) return asked;
			const found = asked.answers
				.flatMap(sightingOf)
				.flatMap((seen) => ('record' in seen ? [sampleOf('status', seen.record, ['status'])] : []));
			if (found.length > 0) return found;
			const failed = asked.answers.flatMap(({ outcome }) =>
				outcome && 'failure' in outcome ? [outcome] : [],
			);
			return failed[0] ?? outOfTime(operation);
		},
	};
}

const reasons: ReadonlyMap<ErrorCategory, 'unknown' | 'leftOut'> = new Map([
	['order_id', 'unknown'],
	['not_returned', 'leftOut'],
]);

function sightingOf({ id, outcome }: IdAnswer): Sighting[] {
	if (!outcome) return [];
	if ('failure' in outcome) {
		const { error, details } = outcome.failure;
		return [{ id, refused: error, why: reasons.get(details.category) ?? 'refused' }];
	}
	const record = outcome.reply;
	if (isRecord(record) && typeof record.status === 'string') {
		return [{ id, status: record.status, record: { ...record } }];
	}
	return [{ id, refused: 'The panel did not tell its status', why: 'leftOut' }];
}
