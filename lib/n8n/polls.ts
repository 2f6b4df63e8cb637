import type { IPollFunctions } from 'n8n-workflow';
import { isRecord } from '../values/record';

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
