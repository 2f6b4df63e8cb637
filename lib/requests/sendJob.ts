import type { Reader } from '../answers/reading';
import { refused, type Answer } from '../answers/refusal';
import { failure, type Failure, named } from '../errors/failure';
import type { Client } from './client';
import { type Group, type IdForm, idParams, type Job, type Result } from './plan';

/** How the requests of an operation are made and read. */
export interface JobOptions {
	client: Client;
	reader: Reader;
	form: IdForm | undefined;
	now: () => number;
}

/**
 * Sends one request, in the other form too where a panel knows only that one.
 *
 * @returns a result for each id; or, where a list that only reads has to be asked for one by one,
 * `malformed` if the panel knows no lists or not the action, and `useless` if it was just this list
 */
export async function sendJob(
	job: Job,
	asking: JobOptions,
): Promise<Result[] | 'malformed' | 'useless'> {
	const { group, ids } = job;
	const canAskOneByOne = canBeSplit(job);
	const answer = await answerTo(job, asking);
	if ('failure' in answer) {
		const found = answer.failure;
		if (canAskOneByOne && isRefused(found, 'request')) return 'malformed';
		// What panels say to a list that only know the singular form: as if it were one wrong id.
		if (canAskOneByOne && isRefused(found, 'order_id')) return 'useless';
		return ids.map((id) => ({ failure: named(refusalFor(id, found, job), id, group) }));
	}
	const { json, httpStatus } = answer;
	const readings = asking.reader(json, ids, group);
	if (readings === null && canAskOneByOne) return 'useless';
	return ids.map((id, at): Result => {
		const reading = readings?.[at];
		if (reading && 'record' in reading) return { record: reading.record, whole: json, httpStatus };
		if (reading && 'refusal' in reading) {
			const said = answer.redact?.(reading.refusal) ?? reading.refusal;
			const found = refused(said, { status: httpStatus, headers: {} }, group, asking.now());
			return { failure: named(found, id, group) };
		}
		return { failure: named(untied(group, httpStatus, readings === null), id, group) };
	});
}

/** The answer to the job's ids; a read of one id is asked for in the plural form as well. */
async function answerTo({ group, ids }: Job, { client, form }: JobOptions): Promise<Answer> {
	const send = async (asMany: boolean): Promise<Answer> =>
		await client({ ...group, params: { ...group.params, ...idParams(form, ids, asMany) } });
	const first = await send(false);
	const isMalformed = 'failure' in first && isRefused(first.failure, 'request');
	if (!isMalformed || !group.repeatable || ids.length > 1 || form?.one === undefined) return first;
	const second = await send(true);
	// A refusal for another reason says more: the panel knows this form.
	return 'failure' in second && isRefused(second.failure, 'request') ? first : second;
}

/** Whether the ids may be asked for one by one instead. */
export function canBeSplit({ group, ids }: Job): boolean {
	return group.repeatable && ids.length > 1;
}

/** Whether the panel refused a request as malformed, or as one for an id that it does not know. */
export function isRefused({ details }: Failure, as: 'request' | 'order_id'): boolean {
	return details.category === as && details.outcome === 'rejected';
}

/** A refusal that names one of the ids speaks of that one alone. */
function refusalFor(id: string, found: Failure, { group, ids }: Job): Failure {
	const { about } = found;
	if (about === undefined || about === id || !ids.includes(about)) return found;
	return untied(group, found.details.httpStatus, false);
}

/** @param isWhole no id was tied to the answer, rather than not this one */
function untied(group: Group, httpStatus: number | null, isWhole: boolean): Failure {
	return failure({
		asked: group,
		category: isWhole ? 'unreadable' : 'not_returned',
		outcome: 'unknown',
		httpStatus,
		error: isWhole
			? "The panel's answer has a form that is not understood"
			: "The panel's answer does not mention it",
	});
}
