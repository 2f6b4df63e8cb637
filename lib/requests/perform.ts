import { named, unnamed, type Failure } from '../errors/failure';
import { drain, type Draining } from './lanes';
import type { Group, Job, Result } from './plan';
import { canBeSplit, isRefused, sendJob, type JobOptions } from './sendJob';

export interface Performance extends JobOptions, Omit<Draining<Job>, 'run'> {
	/** Told of each job's results, one for each of its ids. */
	done: (job: Job, results: readonly Result[]) => void;
	/** Told of a job that broke, of which nobody knows how far it came, before this is thrown. */
	broke?: (job: Job) => void;
}

/** What has been found out about the panel. */
interface PanelTraits {
	refusesLists: boolean;
	/** It has answered one id at least. */
	knowsIt: boolean;
	/** How it refuses the action itself. */
	lacks: Failure | null;
}

/** Sends the jobs, and tells of the results of each. */
export async function perform(jobs: readonly Job[], performance: Performance): Promise<void> {
	const { lanes, goOn, started } = performance;
	const panel: PanelTraits = { refusesLists: false, knowsIt: false, lacks: null };
	// Whether the panel has the action at all is found out with the first ids, while all others wait.
	const isFirstAlone = jobs.length > 1 && jobs[0]?.ids[0] !== '';
	let queue = isFirstAlone ? jobs.slice(0, 1) : [...jobs];
	const run = async (job: Job) => {
		let others: Job[] | undefined;
		try {
			others = await ask(job, panel, performance);
		} finally {
			if (!others) performance.broke?.(job);
		}
		queue.push(...others);
	};
	if (isFirstAlone) {
		await drain(queue, { lanes, run, goOn });
		queue = [...queue, ...jobs.slice(1)];
	}
	await drain(queue, { lanes, run, goOn, started });
}

/** Gives what has to be asked in place of the job: its ids one by one, where the list was of no use. */
async function ask(job: Job, panel: PanelTraits, performance: Performance): Promise<Job[]> {
	if (panel.lacks) {
		performance.done(job, failing(job, panel.lacks));
		return [];
	}
	if (panel.refusesLists && canBeSplit(job)) return oneByOne(job);
	const came = await sendJob(job, performance);
	if (came === 'malformed') return await afterTrial(job, panel, performance);
	if (came === 'useless') return oneByOne(job);
	finish(job, came, panel, performance);
	return [];
}

/** Finds out by one id alone whether the panel knows no lists, or does not have the action. */
async function afterTrial(job: Job, panel: PanelTraits, performance: Performance): Promise<Job[]> {
	const singles = oneByOne(job);
	// The refusal of one with letters in it may mean the letters, and says nothing of lists then.
	const trial = singles.find(({ ids }) => hasDigitsOnly(ids)) ?? singles[0];
	const came = trial && (await sendJob(trial, performance));
	if (!came || typeof came === 'string') return singles;
	panel.refusesLists = true;
	finish(trial, came, panel, performance);
	return singles.filter((single) => single !== trial);
}

/** Tells of the results, unless they say that the panel does not have the action. */
function finish(
	job: Job,
	results: readonly Result[],
	panel: PanelTraits,
	{ done }: Performance,
): void {
	const [result] = results;
	const isMalformed = result && 'failure' in result && isRefused(result.failure, 'request');
	// Ids of digits alone can't be what is malformed.
	if (isMalformed && !panel.knowsIt && hasDigitsOnly(job.ids)) {
		panel.lacks = lacking(result.failure, job.group);
		done(job, failing(job, panel.lacks));
		return;
	}
	panel.knowsIt ||= results.some((each) => 'record' in each);
	done(job, results);
}

function hasDigitsOnly(ids: readonly string[]): boolean {
	return ids.every((id) => /^\d+$/.test(id));
}

function oneByOne({ group, ids }: Job): Job[] {
	return ids.map((id) => ({ group, ids: [id] }));
}

function failing({ ids, group }: Job, found: Failure): Result[] {
	return ids.map((id) => ({ failure: named(found, id, group) }));
}

/** The refusal of an action that the panel does not have, whatever is asked for. */
function lacking(found: Failure, group: Group): Failure {
	const { offers, params } = group;
	const plain = unnamed(found, group);
	// Where other parameters went along, the words may be about one of them.
	const isSure = Object.keys(params).length === 0 || /action|method/i.test(plain.error);
	if (!isSure || offers === null) return plain;
	return {
		...plain,
		error: `This panel does not offer ${offers}: it answers "${plain.error}"`,
		message: 'Use this step with a panel that has it, or leave it out.',
	};
}
