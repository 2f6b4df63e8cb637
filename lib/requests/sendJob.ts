import type { Reader } from '../answers/reading';
import { refused, type Answer } from '../answers/refusal';
import { failure, type Failure, forIds } from '../errors/failure';
import type { Client } from './client';
import { type Group, type IdForm, idParams, type Job, type Result } from './plan';

/** How the requests of an operation are made and read. */
export interface JobOptions {
	client: Client;
	reader: Reader;
	form: IdForm | undefined;
	now: () => number;
}

/** Why ids have to be asked for one by one. */
export interface ListRefused {
	/** The list was no form the panel knows: it knows no lists, or not the action. */
	isMalformed: boolean;
}

/** Sends one request, in the other form too where a panel knows only that one. */
export async function sendJob(
	job: Job,
	asking: JobOptions,
): Promise<{ results: Result[] } | ListRefused> {
	const { group, ids } = job;
	const { client, form, reader } = asking;
	const send = async (other: boolean): Promise<Answer> =>
		await client({
			...group,
			params: { ...group.params, ...idParams(form, ids, other) },
		});
	let answer = await send(false);
	const canAskOtherwise = group.repeatable && ids.length === 1 && form?.one !== undefined;
	if (canAskOtherwise && 'failure' in answer && isRefusedAsMalformed(answer.failure)) {
		const second = await send(true);
		// A refusal for another reason says more: the panel knows this form.
		if (!('failure' in second && isRefusedAsMalformed(second.failure))) answer = second;
	}
	if ('failure' in answer) {
		const found = answer.failure;
		if (group.repeatable && isList(job)) {
			if (isRefusedAsMalformed(found)) return { isMalformed: true };
			if (isAboutOneId(found)) return { isMalformed: false };
		}
		const results = ids.map((id) => ({
			failure: named(refusalFor(id, found, job), id, group),
		}));
		return { results };
	}
	const { json, httpStatus } = answer;
	const readings = reader(json, ids, group);
	if (readings === null && group.repeatable && isList(job)) return { isMalformed: false };
	const results = ids.map((id, at): Result => {
		const reading = readings?.[at];
		if (reading && 'record' in reading) return { record: reading.record, whole: json, httpStatus };
		if (reading && 'refusal' in reading) {
			const status = { status: httpStatus, headers: {} };
			const said = answer.redact?.(reading.refusal) ?? reading.refusal;
			const found = refused(said, status, group, asking.now());
			return { failure: named(found, id, group) };
		}
		return { failure: named(untied(group, httpStatus, readings === null), id, group) };
	});
	return { results };
}

export function isList({ ids }: Job): boolean {
	return ids.length > 1;
}

export function isRefusedAsMalformed(found: Failure): boolean {
	return found.details.category === 'request' && found.details.outcome === 'rejected';
}

/** A list refused as if it were one wrong id: what panels say that only know the singular form. */
function isAboutOneId(found: Failure): boolean {
	return found.details.category === 'order_id' && found.details.outcome === 'rejected';
}

/** A refusal that names one of the ids speaks of that one alone. */
function refusalFor(id: string, found: Failure, { group, ids }: Job): Failure {
	const { about } = found;
	if (about === undefined || about === id || !ids.includes(about)) return found;
	return untied(group, found.details.httpStatus, false);
}

function untied(group: Group, httpStatus: number | null, whole: boolean): Failure {
	return failure({
		asked: group,
		category: whole ? 'unreadable' : 'not_returned',
		outcome: 'unknown',
		httpStatus,
		error: whole
			? "The panel's answer has a form that is not understood"
			: "The panel's answer does not mention it",
	});
}

export function named(found: Failure, id: string, { noun }: Group): Failure {
	return id === '' ? found : forIds(found, noun, [id]);
}
