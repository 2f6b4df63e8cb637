import type { IPollFunctions } from 'n8n-workflow';

const running = new WeakSet<IPollFunctions>();
const started = new WeakSet<IPollFunctions>();

/** n8n starts a poll on time even if the last one still runs; that one does the work, then. */
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

/** Whether n8n has just activated the workflow, and whether by itself, as it does when it starts. */
export function activationOf(context: IPollFunctions): 'byUser' | 'byRestart' | null {
	if (started.has(context)) return null;
	started.add(context);
	const mode = context.getActivationMode();
	return mode === 'init' || mode === 'leadershipChange' ? 'byRestart' : 'byUser';
}
