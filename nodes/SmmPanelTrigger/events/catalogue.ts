import type { Json, Operation } from '../../../lib/define';
import { unfit } from '../../../lib/n8n/askWithin';
import type { CategoryFilter } from '../../../lib/operations/categories';
import { shorten } from '../../../lib/values/text';
import { compareList, type ListRules } from '../compare/list';
import type { Watch, Wishes } from '../event';
import { watchList } from '../look/list';

interface Catalogue {
	operation: Operation;
	nouns: string;
	rules: ListRules;
}

interface Wanted {
	/** Kinds of change; none means all. */
	changes: ReadonlySet<string>;
	/** The id of the only entry to report. */
	only: string | undefined;
	category: CategoryFilter | undefined;
	isLike: (record: Json) => boolean;
}

/** Watches the services or products of a panel. */
export function watchCatalogue(
	{ operation, nouns, rules }: Catalogue,
	{ changes, only, category, isLike }: Wanted,
	wishes: Wishes,
): Watch {
	const passes = (record: Json) =>
		(only === undefined || record[rules.idField] === only) &&
		(category?.passes(record.category) ?? true) &&
		isLike(record);
	const isWanted = (change: string) => changes.size === 0 || changes.has(change);
	// An empty catalogue and a category that is not there are told when the workflow is published.
	const firstProblem = (records: readonly Json[]) => {
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
	const comparison = compareList(rules, { isWanted, passes, ...wishes });
	return watchList({ operation, nouns, firstProblem }, comparison);
}
