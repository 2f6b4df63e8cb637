import type { Failure } from '../../../lib/errors/failure';
import type { Json, Operation } from '../../../lib/define';
import { shorten } from '../../../lib/values/text';
import type { ChangeKind } from '../compare/change';
import type { CategoryFilter } from './fields';
import { unfit } from '../look/unfit';

/** An empty catalogue and a category that is not there are told when the workflow is published. */
export function catalogueProblem(
	operation: Operation,
	nouns: string,
	category: CategoryFilter | undefined,
): (records: readonly Json[]) => Failure | null {
	return (records) => {
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
}

/** Which kinds of change are reported; none chosen means all. */
export function isWantedIn(chosen: ReadonlySet<string>): (change: ChangeKind) => boolean {
	return (change) => chosen.size === 0 || chosen.has(change);
}

export function textIn(record: Json, name: string): string | null {
	const value = record[name];
	return typeof value === 'string' ? value : null;
}

export function flagIn(record: Json, name: string): boolean | null {
	const value = record[name];
	return typeof value === 'boolean' ? value : null;
}
