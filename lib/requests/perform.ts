import type { Reader } from '../answers/reading';
import type { Client } from './client';
import { drain } from './drain';
import type { Failure } from '../errors/failure';
import { failure, forIds } from '../errors/failure';
import { checkFirstAdvice } from '../errors/wireFailure';
import type { Lanes } from './lanes';
import type { Group, IdForm, Job, Result } from './plan';
import { idParams } from './plan';
import { refused, type Answer } from '../answers/refusal';

export interface Performance {
	client: Client;
	reader: Reader;
	form: IdForm | undefined;
	/** What one id is called in errors. */
	noun: string;
	now: () => number;
	/** Asked before each request. */
	goOn: () => boolean;
	lanes: Lanes;
	/** Told when every request has been started. */
	started?: () => void;
	/** Told of each job's results. */
	done: (job: Job, results: readonly Result[]) => void;
}

/** Sends the jobs, and tells of the results of each, one for each of its ids. */
export async function perform(jobs: readonly Job[], performance: Performance): Promise<void> {
	const queue = [...jobs];
	const panel = { refusesLists: false };
	const run = async (job: Job) => {
		const { group, ids } = job;
		if (ids.length > 1 && group.repeatable && panel.refusesLists) {
			queue.push(...oneByOne(job));
			return;
		}
		const came = await ask(job, performance);
		if ('forever' in came) {
			panel.refusesLists ||= came.forever;
			queue.push(...oneByOne(job));
		} else {
			performance.done(job, came.results);
		}
	};
	const { lanes, goOn, started } = performance;
	await drain(queue, { lanes, run, goOn, ...(started ? { started } : {}) });
}

function oneByOne({ group, ids }: Job): Job[] {
	return ids.map((id) => ({ group, ids: [id] }));
}

/** The list has to be asked for one by one; `forever` when the panel knows no lists at all. */
interface ListRefused {
	forever: boolean;
}

async function ask(
	job: Job,
	performance: Performance,
): Promise<{ results: Result[] } | ListRefused> {
	const { group, ids } = job;
	const { client, form, reader } = performance;
	const send = async (other: boolean): Promise<Answer> =>
		await client({
			action: group.api,
			params: { ...group.params, ...idParams(form, ids, other) },
			repeatable: group.repeatable,
			spends: group.spends,
		});
	let answer = await send(false);
	const canAskOtherwise = group.repeatable && ids.length === 1 && form?.one !== undefined;
	if (canAskOtherwise && 'failure' in answer && isMalformed(answer.failure)) {
		const second = await send(true);
		if (!('failure' in second)) answer = second;
	}
	const mayAskSingly = group.repeatable && ids.length > 1;
	if ('failure' in answer) {
		const found = answer.failure;
		if (mayAskSingly && isMalformed(found)) return { forever: true };
		if (mayAskSingly && isAboutOneId(found)) return { forever: false };
		const results = ids.map((id) => ({
			failure: named(refusalFor(id, found, job), id, performance),
		}));
		return { results };
	}
	const { json, httpStatus } = answer;
	const readings = reader(json, ids);
	if (readings === null && mayAskSingly) return { forever: false };
	const results = ids.map((id, at): Result => {
		const reading = readings?.[at];
		if (reading && 'record' in reading) return { record: reading.record, whole: json };
		if (reading && 'refusal' in reading) {
			const status = { status: httpStatus, headers: {} };
			const asked = { action: group.api, spends: group.spends };
			const said = answer.redact?.(reading.refusal) ?? reading.refusal;
			const found = refused(said, status, asked, performance.now());
			return { failure: named(found, id, performance) };
		}
		return { failure: named(untied(group, httpStatus, readings === null), id, performance) };
	});
	return { results };
}

function isMalformed(found: Failure): boolean {
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
		action: group.api,
		category: whole ? 'unreadable' : 'not_returned',
		outcome: 'unknown',
		httpStatus,
		error: whole
			? "The panel's answer has a form that is not understood"
			: "The panel's answer does not mention it",
		...(group.spends ? { message: checkFirstAdvice } : {}),
	});
}

function named(found: Failure, id: string, { noun }: Performance): Failure {
	return id === '' ? found : forIds(found, noun, [id]);
}
