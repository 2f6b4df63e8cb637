import type { Operation } from '../define';
import { type Failure, inputFailure, type OrFailure, unnamed } from '../errors/failure';
import type { ErrorCategory } from '../errors/categories';
import type { Client } from '../requests/client';
import { lanes } from '../requests/lanes';
import type { Result } from '../requests/plan';
import { askAll, type IdOutput } from './askAll';
import { nextTurn } from './connect';

/** What came of one id, or of an operation without ids, whose id is empty. */
export interface IdAnswer {
	id: string;
	/** Null where the id was not asked for, because time was up. */
	outcome: IdOutput | null;
}

/** A failure of the asking itself: nothing further was sent, and no answer may be trusted alone. */
export type Asked = OrFailure<{ answers: IdAnswer[] }>;

/** How an operation is asked outside a run of the action node. */
export interface Asking {
	client: Client;
	concurrency: number;
	/** The panel's time zone. */
	zone: string;
	now: () => number;
	/** Asked before each request; ids that were not sent have no outcome. */
	goOn: () => boolean;
	/** Requests still under way have been cut off; their ids have no outcome either. */
	isOver: () => boolean;
}

/** Asks what an item of the action node would ask, with the same batches, dialects and words. */
export async function ask(
	operation: Operation,
	raw: Readonly<Record<string, unknown>>,
	{ client, concurrency, zone, now, goOn, isOver }: Asking,
): Promise<Asked> {
	const prepared = operation.prepare(raw, zone);
	if ('problem' in prepared) {
		return { failure: inputFailure(operation.action ?? operation.value, prepared.problem) };
	}
	const isCutOff = ({ details }: Failure) => details.category === 'network' && isOver();
	let broken: Failure | undefined;
	const row = await askAll([prepared], {
		client,
		frame: { operation, zone, now: now() },
		lanes: lanes(concurrency, nextTurn),
		now,
		goOn: () => broken === undefined && goOn(),
		done: ({ ids }, results) => {
			const failed = failureOfRequest(ids, results);
			if (failed && !isCutOff(failed)) broken ??= failed;
		},
	});
	if (broken) return { failure: unnamed(broken, operation) };
	const { ids } = prepared;
	const answers = (ids.length > 0 ? ids : ['']).map((id, at): IdAnswer => {
		const outcome = row[at] ?? null;
		const isLost = outcome && 'failure' in outcome && isCutOff(outcome.failure);
		return { id, outcome: isLost ? null : outcome };
	});
	const failed = failureOfAll(answers);
	return failed ? { failure: unnamed(failed, operation) } : { answers };
}

const aboutRequests: ReadonlySet<ErrorCategory> = new Set(['auth', 'network', 'rate_limit']);
/** About the request where several ids get the same; of a single id, maybe about that id. */
const aboutEither: ReadonlySet<ErrorCategory> = new Set(['panel', 'request', 'unreadable']);

/** Why a whole request failed; undefined where the panel spoke of single ids. */
function failureOfRequest(ids: readonly string[], results: readonly Result[]): Failure | undefined {
	const [first] = results;
	if (!first || !('failure' in first)) return undefined;
	if (!results.every((result) => 'failure' in result)) return undefined;
	const { category, outcome } = first.failure.details;
	const isBroken = category === 'panel' && outcome === 'unknown';
	const isOfMany = ids.length > 1 && aboutEither.has(category);
	return aboutRequests.has(category) || isBroken || isOfMany ? first.failure : undefined;
}

/** The first failure where there is nothing else, and none says anything about its id. */
function failureOfAll(answers: readonly IdAnswer[]): Failure | undefined {
	const outcomes = answers.flatMap(({ outcome }) => (outcome ? [outcome] : []));
	const failures = outcomes.flatMap((each) => ('failure' in each ? [each.failure] : []));
	if (failures.length < outcomes.length) return undefined;
	const isWhole = answers.length === 1 && answers[0]?.id === '';
	const isOfNone = failures.every(({ details }) => aboutEither.has(details.category));
	return isWhole || isOfNone ? failures[0] : undefined;
}
