import type { IPollFunctions } from 'n8n-workflow';
import type { Operation } from '../define';
import { type Failure, inputFailure } from '../errors/failure';
import { isRecord } from '../values/record';
import { minute } from '../values/dates';
import { ask, type Asked, type Asking } from './ask';
import { clock, connect, type Panel, type Settings } from './connect';
import { endingWith } from './transport';

const running = new WeakSet<IPollFunctions>();
const started = new WeakSet<IPollFunctions>();

/**
 * Runs a poll unless the last one still runs, which n8n does not wait for: two at once would report
 * the same changes twice. Gives null where it did not run.
 */
export async function oneAtATime<T>(
	context: IPollFunctions,
	poll: () => Promise<T | null>,
): Promise<T | null> {
	if (running.has(context)) return null;
	running.add(context);
	try {
		return await poll();
	} finally {
		running.delete(context);
	}
}

/**
 * Who has activated the workflow, at its first poll since then: the user, or n8n itself as it started;
 * null at all later polls.
 */
export function activationOf(context: IPollFunctions): 'byUser' | 'byRestart' | null {
	if (started.has(context)) return null;
	started.add(context);
	const mode = context.getActivationMode();
	return mode === 'init' || mode === 'leadershipChange' ? 'byRestart' : 'byUser';
}

/**
 * n8n keeps what a node remembers under the node's name and never clears it: a node that was renamed
 * or deleted leaves it in the workflow, megabytes that are saved with every event. n8n offers nodes
 * no way there, so this does nothing where its insides have changed.
 */
export function clearLeftBehind(
	context: IPollFunctions,
	isOurs: (store: unknown) => boolean,
): void {
	const workflow: unknown = Reflect.get(context, 'workflow');
	if (!isRecord(workflow) || !isRecord(workflow.nodes) || !isRecord(workflow.staticData)) return;
	const { nodes, staticData } = workflow;
	for (const [key, store] of Object.entries(staticData)) {
		const isThere = !key.startsWith('node:') || Object.hasOwn(nodes, key.slice('node:'.length));
		if (!isThere && isOurs(store)) Reflect.deleteProperty(staticData, key);
	}
}

/** The panel as one poll sees it. */
export interface PollPanel {
	ask: (operation: Operation, raw: Readonly<Record<string, unknown>>) => Promise<Asked>;
	/** Milliseconds since 1970. */
	now: number;
}

/** How long a poll may take where n8n says nothing of it. */
const usualBudget = 5 * minute;

/**
 * Asks within the time n8n gives a poll. In its last third no request is started any more, and
 * shortly before its end those under way are cut off, so that what came until then can be reported.
 */
export function askWithin(
	context: IPollFunctions,
	panel: Panel,
	settings: Settings,
	options: unknown,
): PollPanel {
	const now = clock.now();
	const budget = context.getPollBudgetMs?.() ?? usualBudget;
	const end = AbortSignal.timeout(Math.max(1, Math.floor(budget * 0.9)));
	const client = connect(endingWith(context, end), panel, settings);
	const asking: Asking = {
		client,
		concurrency: settings.concurrency,
		zone: panel.zone,
		now: clock.now,
		goOn: () => !end.aborted && clock.now() - now < (budget * 2) / 3,
		isOver: () => end.aborted,
	};
	return { now, ask: async (operation, raw) => await ask(operation, { ...raw, options }, asking) };
}

/** The panel answered, but the poll can't work with it. */
export function unfit(operation: Operation, error: string, message: string): Failure {
	return { ...inputFailure(operation.action ?? operation.value, error), message };
}

/** A poll that got none of the answers it needs. */
export function outOfTime(operation: Operation): { failure: Failure } {
	const found = unfit(
		operation,
		'The panel did not answer in the time that a poll has',
		'The next poll tries again. Lower Timeout in the options if the panel is often slow.',
	);
	const details = { ...found.details, category: 'network', outcome: 'unknown' } as const;
	return { failure: { ...found, details } };
}

/**
 * Says plainly that this panel lacks something which only some panels have.
 *
 * @param nouns what that is; empty for what every panel has
 */
export function ifOffered(asked: Asked, nouns: string): Asked {
	if (nouns === '' || !('failure' in asked) || asked.failure.details.category !== 'request') {
		return asked;
	}
	const { failure } = asked;
	return {
		failure: {
			...failure,
			error: `This panel does not offer ${nouns}: it answers "${failure.error}"`,
			message: `Choose another event, or the credential of a panel that has ${nouns}.`,
		},
	};
}
