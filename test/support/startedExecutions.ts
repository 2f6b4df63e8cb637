import { waitUntil } from '../../scripts/lib/waitUntil.ts';
import { awaitExecution, executionsOf, type Execution } from '../../scripts/n8n/execution.ts';
import type { Rest } from '../../scripts/n8n/rest.ts';

interface Options {
	runtime: string;
	workflowId: string;
	timeoutMs: number;
}

/** The executions that the workflow's own triggers start from now on, once so many have ended. */
export async function nextExecutions(
	rest: Rest,
	count: number,
	{ runtime, workflowId, timeoutMs }: Options,
): Promise<() => Promise<Execution[]>> {
	const before = await executionsOf(rest, workflowId);
	return async () => {
		const started = await waitUntil(
			async () => {
				const found = await executionsOf(rest, workflowId);
				const fresh = found.filter((one) => !before.includes(one));
				return fresh.length < count ? undefined : fresh;
			},
			{ what: `${count} executions by a trigger`, timeoutMs },
		);
		return await Promise.all(
			started.map((one) => awaitExecution(rest, one, { runtime, timeoutMs })),
		);
	};
}
