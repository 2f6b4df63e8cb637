import { withoutId, type Failure } from '../errors/failure';
import { drain, type Lanes } from './lanes';
import type { Job, Result } from './plan';
import {
	isList,
	isRefusedAsMalformed,
	named,
	sendJob,
	type JobOptions,
	type ListRefused,
} from './sendJob';

export interface Performance extends JobOptions {
	/** Asked before each request. */
	goOn: () => boolean;
	lanes: Lanes;
	/** Told when every request has been started. */
	started?: () => void;
	/** Told of each job's results. */
	done: (job: Job, results: readonly Result[]) => void;
	/** Told of a job that broke, of which nobody knows how far it came, before this is thrown. */
	broke?: (job: Job) => void;
}

/** Sends the jobs, and tells of the results of each, one for each of its ids. */
export async function perform(jobs: readonly Job[], performance: Performance): Promise<void> {
	const queue: Job[] = [];
	const panel: Panel = { refusesLists: false, knowsIt: false, lacks: null };
	const ask = async (job: Job) => {
		if (panel.lacks) {
			performance.done(job, failing(job, panel.lacks));
		} else if (isList(job) && panel.refusesLists && job.group.repeatable) {
			queue.push(...oneByOne(job));
		} else {
			const came = await sendJob(job, performance);
			if ('results' in came) finish(job, came.results, panel, performance);
			else queue.push(...(await afterRefusedList(job, came, panel, performance)));
		}
	};
	const run = async (job: Job) => {
		let isAsked = false;
		try {
			await ask(job);
			isAsked = true;
		} finally {
			if (!isAsked) performance.broke?.(job);
		}
	};
	const { lanes, goOn, started } = performance;
	// Whether the panel has the action at all is found out with the first ids alone.
	const [first] = jobs;
	const isFirstAlone = first !== undefined && jobs.length > 1 && first.ids.some((id) => id !== '');
	queue.push(...jobs.slice(0, isFirstAlone ? 1 : jobs.length));
	if (isFirstAlone) {
		await drain(queue, { lanes, run, goOn });
		queue.push(...jobs.slice(1));
	}
	await drain(queue, { lanes, run, goOn, ...(started ? { started } : {}) });
}

/** What has been found out about the panel. */
interface Panel {
	refusesLists: boolean;
	/** It has answered one id at least. */
	knowsIt: boolean;
	/** How it refuses the action itself. */
	lacks: Failure | null;
}

/** What is left to be asked, after the one that tells whether the panel has the action. */
async function afterRefusedList(
	job: Job,
	{ isMalformed }: ListRefused,
	panel: Panel,
	performance: Performance,
): Promise<Job[]> {
	const singles = oneByOne(job);
	if (!isMalformed) return singles;
	// One with letters in it may be refused for them.
	const trial = singles.find(({ ids }) => /^\d+$/.test(ids[0] ?? '')) ?? singles[0];
	const came = trial && (await sendJob(trial, performance));
	if (!came || !('results' in came)) return singles;
	finish(trial, came.results, panel, performance);
	const others = singles.filter((single) => single !== trial);
	if (panel.lacks) return others;
	panel.refusesLists = true;
	return others;
}

/** Tells of the results, unless they say that the panel does not have the action. */
function finish(
	job: Job,
	results: readonly Result[],
	panel: Panel,
	performance: Performance,
): void {
	const [result] = results;
	const refused = result && 'failure' in result && isRefusedAsMalformed(result.failure);
	// Ids of digits alone can't be malformed by themselves.
	if (refused && !panel.knowsIt && job.ids.every((id) => /^\d+$/.test(id))) {
		panel.lacks = lacking(result.failure, job);
		performance.done(job, failing(job, panel.lacks));
		return;
	}
	panel.knowsIt ||= results.some((each) => 'record' in each);
	performance.done(job, results);
}

function oneByOne({ group, ids }: Job): Job[] {
	return ids.map((id) => ({ group, ids: [id] }));
}

function failing({ ids, group }: Job, found: Failure): Result[] {
	return ids.map((id) => ({ failure: named(found, id, group) }));
}

/** The refusal of an action that the panel does not have, whatever is asked for. */
function lacking(found: Failure, { ids, group }: Job): Failure {
	const { noun, offers } = group;
	const plain = withoutId(found, noun, ids);
	// Where other parameters went along, the words may be about one of them.
	const isSure = Object.keys(group.params).length === 0 || /action|method/i.test(plain.error);
	if (!isSure || offers === null) return plain;
	return {
		...plain,
		error: `This panel does not offer ${offers}: it answers "${plain.error}"`,
		message: 'Use this step with a panel that has it, or leave it out.',
	};
}
