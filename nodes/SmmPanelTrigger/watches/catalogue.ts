import type { Failure } from '../../../lib/errors/failure';
import { shorten } from '../../../lib/values/text';
import type { Json, Operation } from '../../../lib/define';
import type { ChangeKind } from '../change';
import type { CatalogueRules } from '../changes/catalogue';
import { catalogueChanges } from '../changes/catalogue';
import { columnsOf, packCatalogue, unpackCatalogue, type Column } from '../kept/catalogue';
import type { Asker, Watch } from '../watch';
import { sampleSize } from '../watch';
import { ifOffered, recordsOf, unfit } from './read';

/** Twice the largest catalogue seen. */
const entriesAtMost = 20_000;

export interface CatalogueSource {
	operation: Operation;
	idField: string;
	/** What an entry is called in sentences. */
	noun: string;
	columns: readonly Column[];
	kinds: CatalogueRules['kinds'];
	blank: Json;
}

export interface CatalogueWishes {
	/** Chosen kinds of change; none chosen means all. */
	chosen: ReadonlySet<string>;
	passes: (record: Json) => boolean;
	/** A category that must exist, so that a wrong one is told at once. */
	categories: readonly string[];
	reportExisting: boolean;
}

export function catalogueWatch(source: CatalogueSource, wishes: CatalogueWishes): Watch {
	const { idField, columns, kinds, blank } = source;
	const isWanted = (change: ChangeKind) => wishes.chosen.size === 0 || wishes.chosen.has(change);
	const rules: CatalogueRules = {
		idField,
		columnsOf: (record, before) => columnsOf(record, columns, before),
		kinds,
		isWanted,
		passes: wishes.passes,
		reportExisting: wishes.reportExisting,
		blank,
	};
	return {
		// The whole catalogue is remembered, whatever the filters: they only choose what is reported.
		basis: [],
		async look(panel, kept) {
			const found = await entriesOf(source, panel);
			if ('failure' in found) return found;
			const { records } = found;
			const known = unpackCatalogue(kept, columns);
			const problem = known === null ? firstProblem(source, wishes, records) : null;
			if (problem) return { failure: problem };
			const news = catalogueChanges(known, records, rules, panel.now);
			return { kept: packCatalogue(news.kept, columns), changes: news.changes };
		},
		async sample(panel) {
			const found = await entriesOf(source, panel);
			if ('failure' in found) return found;
			const change = kinds.map((kind) => kind.change).find(isWanted) ?? 'added';
			return found.records
				.filter(wishes.passes)
				.slice(0, sampleSize)
				.map((record) => ({
					change,
					id: String(record[idField]),
					mark: 'sample',
					fields: record,
					previous: null,
				}));
		},
	};
}

async function entriesOf(
	{ operation, noun }: CatalogueSource,
	panel: Asker,
): Promise<{ records: Json[] } | { failure: Failure }> {
	const raw = { returnAll: true, limit: 1, simplify: true };
	const found = recordsOf(ifOffered(await panel.ask(operation, raw), `${noun}s`), operation);
	if ('failure' in found || found.records.length <= entriesAtMost) return found;
	const failure = unfit(
		operation,
		`The panel lists ${found.records.length} ${noun}s; one trigger can remember up to ${entriesAtMost}`,
		'This event can not be used at this panel. Read the list with the SMM Panel node instead.',
	);
	return { failure };
}

/** What is better said when the workflow is activated than never. */
function firstProblem(
	{ operation, noun }: CatalogueSource,
	{ categories }: CatalogueWishes,
	records: readonly Json[],
): Failure | null {
	if (records.length === 0) {
		return unfit(
			operation,
			`The panel lists no ${noun}s: there is nothing to watch`,
			'Activate the workflow again when there are some. If there should be, check the credential.',
		);
	}
	const there = new Set(records.map(({ category }) => category));
	const unknown = categories.find((category) => !there.has(category));
	if (unknown === undefined) return null;
	return unfit(
		operation,
		`The panel has no ${noun}s in the category "${shorten(unknown, 60)}"`,
		'Choose the category from the list, or use Search to find words in it.',
	);
}
