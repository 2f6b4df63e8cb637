import type { Client } from '../requests/client';
import type { ErrorCategory } from '../errors/kinds';
import { type Failure, inputFailure, type OrFailure, withoutId } from '../errors/failure';
import { lanes } from '../requests/lanes';
import type { Result } from '../requests/plan';
import { askAll } from './askAll';
import { nextTurn } from './connect';
import type { Operation } from '../define';
import type { IdOutput } from './replies';

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
	asking: Asking,
): Promise<Asked> {
	const prepared = operation.prepare(raw, asking.zone);
	if ('problem' in prepared) {
		return { failure: inputFailure(operation.action ?? operation.value, prepared.problem) };
	}
	let broken: Failure | undefined;
	const row = await askAll([prepared], {
		client: asking.client,
		reading: { operation, zone: asking.zone, now: asking.now() },
		lanes: lanes(asking.concurrency, nextTurn),
		now: asking.now,
		goOn: () => broken === undefined && asking.goOn(),
		done: (job, results) => {
			const failed = failureOfRequest(job.ids, results, operation.noun);
			if (failed && !isCutOff(failed, asking)) broken ??= failed;
		},
	});
	if (broken) return { failure: broken };
	const { ids } = prepared;
	const answers = (ids.length > 0 ? ids : ['']).map((id, at): IdAnswer => {
		const outcome = row[at] ?? null;
		const isLost = outcome && 'failure' in outcome && isCutOff(outcome.failure, asking);
		return { id, outcome: isLost ? null : outcome };
	});
	const failure = failureOfAll(answers, operation.noun);
	return failure ? { failure } : { answers };
}

function isCutOff({ details }: Failure, { isOver }: Asking): boolean {
	return details.category === 'network' && isOver();
}

const aboutRequests: ReadonlySet<ErrorCategory> = new Set(['auth', 'network', 'rate_limit']);
/** Said of one id alone they may be about that id, else they are about the request. */
const aboutEither: ReadonlySet<ErrorCategory> = new Set(['panel', 'request', 'unreadable']);

/** Why a whole request failed; undefined where the panel spoke of single ids. */
function failureOfRequest(
	ids: readonly string[],
	results: readonly Result[],
	noun: string,
): Failure | undefined {
	const [one] = results;
	if (!one || !('failure' in one)) return undefined;
	if (!results.every((result) => 'failure' in result)) return undefined;
	const first = one.failure;
	const { category, outcome } = first.details;
	const broken = category === 'panel' && outcome === 'unknown';
	const ofMany = ids.length > 1 && aboutEither.has(category);
	return aboutRequests.has(category) || broken || ofMany
		? withoutId(first, noun, first.details.ids)
		: undefined;
}

/** Nothing but trouble of that kind: it says nothing about any of the ids. */
function failureOfAll(answers: readonly IdAnswer[], noun: string): Failure | undefined {
	const failures: Failure[] = [];
	for (const { outcome } of answers) {
		if (outcome && !('failure' in outcome)) return undefined;
		if (outcome) failures.push(outcome.failure);
	}
	const [first] = failures;
	if (!first) return undefined;
	const isWhole = answers.length === 1 && answers[0]?.id === '';
	const ofNone = failures.every(({ details }) => aboutEither.has(details.category));
	return isWhole || ofNone ? withoutId(first, noun, first.details.ids) : undefined;
}
