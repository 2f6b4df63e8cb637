import type { Client } from '../protocol/client';
import type { ErrorCategory } from '../protocol/errors/kinds';
import type { Failure } from '../protocol/errors/failure';
import { inputFailure } from '../protocol/errors/failure';
import { perform } from '../protocol/perform';
import type { Job, Result } from '../protocol/plan';
import { plan } from '../protocol/plan';
import type { Operation } from './define';
import { outcomesOf } from './replies';
import type { Outcome } from './slot';

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

/** What came of one id, or of an operation without ids, whose id is empty. */
export interface Answer {
	id: string;
	outcome: Outcome | null;
}

/** A failure of the asking itself: nothing further was sent, and no answer may be trusted alone. */
export type Asked = { answers: Answer[] } | { failure: Failure };

/** Asks what an item of the action node would ask, with the same batches, dialects and words. */
export async function ask(
	operation: Operation,
	raw: Readonly<Record<string, unknown>>,
	asking: Asking,
): Promise<Asked> {
	const prepared = operation.prepare(raw);
	if ('problem' in prepared) {
		return { failure: inputFailure(operation.api ?? operation.value, prepared.problem) };
	}
	const { jobs, groups } = plan([prepared], operation.batch);
	let broken: Failure | undefined;
	const send = async (some: readonly Job[]) =>
		await perform(some, {
			client: asking.client,
			reader: operation.answer,
			form: operation.batch,
			noun: operation.noun,
			concurrency: asking.concurrency,
			now: asking.now,
			goOn: () => broken === undefined && asking.goOn(),
			done: ({ ids }, results) => {
				const found = failureOfRequest(ids, results, operation.noun);
				if (found && !isCutOff(found, asking)) broken ??= found;
			},
		});
	// One alone first: a refused key must not reach the panel several times at once.
	await send(jobs.slice(0, 1));
	await send(jobs.slice(1));
	if (broken) return { failure: broken };
	const reading = { operation, zone: asking.zone, now: asking.now() };
	const outcomes = outcomesOf({ item: 0, raw, prepared, group: groups[0] }, reading);
	const ids = prepared.ids.length > 0 ? prepared.ids : [''];
	const answers = ids.map((id, at) => {
		const outcome = outcomes[at] ?? null;
		const cut = outcome && 'failure' in outcome && isCutOff(outcome.failure, asking);
		return { id, outcome: cut ? null : outcome };
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
	const failures = results.flatMap((result) => ('failure' in result ? [result.failure] : []));
	const [first] = failures;
	if (!first || failures.length < results.length) return undefined;
	const { category, outcome } = first.details;
	const broken = category === 'panel' && outcome === 'unknown';
	const ofMany = ids.length > 1 && aboutEither.has(category);
	return aboutRequests.has(category) || broken || ofMany ? withoutId(first, noun) : undefined;
}

/** Nothing but trouble of that kind: it says nothing about any of the ids. */
function failureOfAll(answers: readonly Answer[], noun: string): Failure | undefined {
	const failures = answers.flatMap(({ outcome }) =>
		outcome && 'failure' in outcome ? [outcome.failure] : [],
	);
	const [first] = failures;
	const tried = answers.filter(({ outcome }) => outcome !== null).length;
	if (!first || failures.length < tried) return undefined;
	const isWhole = answers.length === 1 && answers[0]?.id === '';
	const ofNone = failures.every(({ details }) => aboutEither.has(details.category));
	return isWhole || ofNone ? withoutId(first, noun) : undefined;
}

function withoutId(found: Failure, noun: string): Failure {
	const [id] = found.details.ids;
	const suffix = ` (${noun} ${id})`;
	if (id === undefined || !found.error.endsWith(suffix)) return found;
	return {
		...found,
		error: found.error.slice(0, -suffix.length),
		details: { ...found.details, ids: [] },
	};
}
