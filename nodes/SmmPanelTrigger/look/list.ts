import { FileReply, type Json, type Operation } from '../../../lib/define';
import type { Failure, OrFailure } from '../../../lib/errors/failure';
import { ifOffered, outOfTime, type PollPanel, unfit } from '../../../lib/n8n/polls';
import type { CategoryFilter } from '../../../lib/operations/filters';
import { isRecord } from '../../../lib/values/record';
import { shorten } from '../../../lib/values/text';
import type { Comparison } from '../compare/change';
import { compareList, type ListRules } from '../compare/list';
import type { Watch, Wishes } from '../event';

/** Twice the largest list seen. */
const recordsAtMost = 20_000;

interface ListSource {
	operation: Operation;
	/** What the records are called in sentences, where only some panels have them. */
	nouns?: string;
	/** What speaks against watching them: told at the first look, and when the workflow is published. */
	problem?: (records: readonly Json[]) => Failure | null;
}

/** Watches all records that an operation gives at once. */
export function watchList(source: ListSource, { compare, sample }: Comparison): Watch {
	return {
		async look(panel, kept, isPublishing) {
			const found = await recordsOf(source, panel);
			if ('failure' in found) return found;
			const isNew = kept === null || isPublishing;
			const failure = isNew ? source.problem?.(found.records) : null;
			return failure ? { failure } : compare(kept, found.records, panel.now);
		},
		async sample(panel) {
			const found = await recordsOf(source, panel);
			return 'failure' in found ? found : sample(found.records);
		},
	};
}

async function recordsOf(
	{ operation, nouns = '' }: ListSource,
	panel: PollPanel,
): Promise<OrFailure<{ records: Json[] }>> {
	const raw = { returnAll: true, limit: 1, simplify: true };
	const asked = ifOffered(await panel.ask(operation, raw), nouns);
	if ('failure' in asked) return asked;
	const outcome = asked.answers[0]?.outcome;
	if (outcome && 'failure' in outcome) return outcome;
	const records = [outcome?.reply].flat();
	if (!records.every(isJson)) return outOfTime(operation);
	if (records.length <= recordsAtMost) return { records };
	const failure = unfit(
		operation,
		`The panel lists ${records.length} ${nouns}; one trigger can remember up to ${recordsAtMost}`,
		"This event can't be used with this account. Read the list with the SMM Panel node instead.",
	);
	return { failure };
}

function isJson(value: Json | FileReply | undefined): value is Json {
	return isRecord(value) && !(value instanceof FileReply);
}

interface Catalogue extends Wishes {
	operation: Operation;
	nouns: string;
	rules: ListRules;
	/** Kinds of change to report; none means all. */
	changes: ReadonlySet<string>;
	/** The id of the only entry to report. */
	only: string | undefined;
	category: CategoryFilter | undefined;
	isLike: (record: Json) => boolean;
}

/** Watches the services or products of a panel. */
export function watchCatalogue(catalogue: Catalogue): Watch {
	const { operation, nouns, rules, changes, only, category, isLike, reportExisting } = catalogue;
	const passes = (record: Json) =>
		(only === undefined || record[rules.idField] === only) &&
		(category?.passes(record.category) ?? true) &&
		isLike(record);
	const isWanted = (change: string) => changes.size === 0 || changes.has(change);
	const problem = (records: readonly Json[]) => {
		if (records.length === 0) {
			return unfit(
				operation,
				`The panel lists no ${nouns}: there is nothing to watch`,
				'Publish the workflow again when there are some. If there should be, check the credential.',
			);
		}
		const there = new Set(records.map((record) => record.category));
		const unknown = category?.chosen.find((each) => !there.has(each));
		if (unknown === undefined) return null;
		return unfit(
			operation,
			`The panel has no ${nouns} in the category "${shorten(unknown, 60)}"`,
			'Choose the category from the list, or use Search to find words in it.',
		);
	};
	const comparison = compareList(rules, { isWanted, passes, reportExisting });
	return watchList({ operation, nouns, problem }, comparison);
}
