import type { ErrorCategory } from '../../../lib/errors/kinds';
import type { IdAnswer, Asked } from '../../../lib/n8n/ask';
import { ifOffered, outOfTime, type PollPanel } from '../../../lib/n8n/askWithin';
import type { Operation } from '../../../lib/define';
import { isRecord } from '../../../lib/values/record';
import { sampleOf } from '../compare/change';
import {
	idsToAsk,
	keptStatuses,
	notFoundAgainAfter,
	recallStatuses,
	type StatusMemory,
} from '../compare/knownStatuses';
import { statusChanges, type Sighting, type StatusRules } from '../compare/statuses';
import type { Watch } from '../event';

interface StatusSource {
	operation: Operation;
	/** What only some panels have. */
	nouns?: string;
}

/** Watches the statuses of given ids, as many as fit into one request together. */
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
			const isFirst = recalled === null;
			const before: StatusMemory = recalled ?? { ids: new Map() };
			const known = new Map([...before.ids].filter(([id]) => watched.has(id)));
			const left = [...before.ids.keys()].filter((id) => !watched.has(id));
			const { turn, asksNotFound } = idsToAsk(all, before, panel.now);
			if (turn.length === 0) {
				return { kept: keptStatuses({ ...before, ids: known }), changes: [], isFirst, left };
			}
			const asked = await ask(panel, turn);
			if ('failure' in asked) return asked;
			const next = asked.answers.find(({ outcome }) => outcome === null)?.id;
			if (asked.answers.every(({ outcome }) => outcome === null)) return outOfTime(operation);
			const { ids, changes } = statusChanges(known, asked.answers.flatMap(sightingOf), rules);
			const notFoundAgainAt = asksNotFound
				? panel.now + notFoundAgainAfter
				: before.notFoundAgainAt;
			return { kept: keptStatuses({ ids, next, notFoundAgainAt }), changes, isFirst, left };
		},
		async sample(panel) {
			const asked = await ask(panel, all.slice(0, 100));
			if ('failure' in asked) return asked;
			const seen = asked.answers.flatMap(sightingOf);
			const found = seen.flatMap((each) =>
				'status' in each ? [sampleOf('status', each.record, ['status'])] : [],
			);
			return found.length > 0 ? found : (firstFailure(asked.answers) ?? outOfTime(operation));
		},
	};
}

function firstFailure(answers: readonly IdAnswer[]) {
	const [failure] = answers.flatMap(({ outcome }) =>
		outcome && 'failure' in outcome ? [outcome.failure] : [],
	);
	return failure && { failure };
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
	if (isRecord(record) && 'status' in record && typeof record.status === 'string') {
		return [{ id, status: record.status, record: { ...record } }];
	}
	return [{ id, refused: 'The panel did not tell its status', why: 'leftOut' }];
}
