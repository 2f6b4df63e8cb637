import { choices, type Field, ids, type Operation } from '../../../lib/define';
import type { ErrorCategory } from '../../../lib/errors/kinds';
import type { Asked, IdAnswer } from '../../../lib/n8n/ask';
import { ifOffered, outOfTime, type PollPanel } from '../../../lib/n8n/askWithin';
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
	type StatusRules,
} from '../compare/statuses';
import type { Watch } from '../event';

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
		...[...documentedStatuses].map((value) => ({
			name: value === 'In progress' ? 'In Progress' : value,
			value,
		})),
	],
});

/** Which statuses are reported; none chosen means all. */
export function isWantedStatus(chosen: ReadonlySet<string>): StatusRules['isWanted'] {
	return (status) =>
		chosen.size === 0 || chosen.has(documentedStatuses.has(status) ? status : anyOther);
}

interface StatusSource {
	operation: Operation;
	/** What only some panels have, in the plural; an empty text where all have it. */
	nouns?: string;
}

/** Watches the statuses of given ids, as many in one request as the operation takes. */
export function watchStatuses(
	{ operation, nouns = '' }: StatusSource,
	all: readonly string[],
	rules: StatusRules,
): Watch {
	const watched = new Set(all);
	const ask = async (panel: PollPanel, some: readonly string[]): Promise<Asked> =>
		ifOffered(await panel.ask(operation, { [rules.idField]: some }), nouns);
	return {
		async look(panel, kept) {
			const recalled = recallStatuses(kept);
			const before: StatusMemory = recalled ?? { ids: new Map() };
			const known = new Map([...before.ids].filter(([id]) => watched.has(id)));
			const left = [...before.ids.keys()].filter((id) => !watched.has(id));
			const isFirst = recalled === null;
			const { turn, notFoundAgainAt } = idsToAsk(all, before, panel.now);
			if (turn.length === 0) {
				return { kept: keptStatuses({ ...before, ids: known }), changes: [], isFirst, left };
			}
			const asked = await ask(panel, turn);
			if ('failure' in asked) return asked;
			if (asked.answers.every(({ outcome }) => outcome === null)) return outOfTime(operation);
			const next = asked.answers.find(({ outcome }) => outcome === null)?.id;
			const seen = asked.answers.flatMap(sightingOf);
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
			return found.length > 0 ? found : (firstFailure(asked.answers) ?? outOfTime(operation));
		},
	};
}

function firstFailure(answers: readonly IdAnswer[]) {
	for (const { outcome } of answers) if (outcome && 'failure' in outcome) return outcome;
	return undefined;
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
