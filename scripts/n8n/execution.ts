import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { waitUntil } from '../lib/waitUntil.ts';
import type { Rest } from './rest.ts';

const item = z.object({ json: z.record(z.unknown()) });
export type Item = z.infer<typeof item>['json'];

const taskRun = z.object({
	data: z.object({ main: z.array(z.array(item).nullish()) }).optional(),
	error: z.object({ message: z.string() }).optional(),
});
const runData = z.object({
	resultData: z.object({
		runData: z.record(z.array(taskRun)),
		error: z.object({ message: z.string(), description: z.string().nullish() }).optional(),
	}),
});
const executions = z.object({ results: z.array(z.object({ id: z.string() })) });
const execution = z.object({
	status: z.string(),
	data: z.string(),
	startedAt: z.coerce.date(),
	stoppedAt: z.coerce.date().nullish(),
});

const UNFINISHED = ['new', 'running', 'waiting', 'unknown'];

export interface Execution {
	status: string;
	error: string | undefined;
	/** What n8n shows below the error. */
	whatToDo: string | undefined;
	/** How long it took, by n8n's own clock. */
	seconds: number;
	/** Everything a node gave out at one of its outputs, over all its runs, in order. */
	itemsOf(node: string, output?: number): Item[];
}

export interface RunWorkflowOptions {
	/** n8n packs execution data with a library of its own, which is taken from here. */
	runtime: string;
	workflowId: string;
	/** The node that "Execute workflow" would start from. */
	trigger: string;
	timeoutMs: number;
	signal?: AbortSignal;
}

/** Runs a workflow as the editor's button does and waits for its end. */
export async function runWorkflow(rest: Rest, options: RunWorkflowOptions): Promise<Execution> {
	const { executionId } = await rest.post(
		`/workflows/${options.workflowId}/run`,
		{ triggerToStartFrom: { name: options.trigger } },
		z.object({ executionId: z.string() }),
	);
	return await awaitExecution(rest, executionId, options);
}

/** The executions of a workflow that n8n has kept, the newest first. */
export async function executionsOf(rest: Rest, workflowId: string): Promise<string[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const { results } = await rest.get(`/executions?limit=100&filter=${filter}`, executions);
	return results.map(({ id }) => id);
}

/** Waits for the end of an execution that was started in whatever way. */
export async function awaitExecution(
	rest: Rest,
	executionId: string,
	options: Pick<RunWorkflowOptions, 'runtime' | 'timeoutMs' | 'signal'>,
): Promise<Execution> {
	const finished = await waitUntil(
		async () => {
			const current = await rest.get(`/executions/${executionId}`, execution);
			return UNFINISHED.includes(current.status) ? undefined : current;
		},
		{
			what: `execution ${executionId} to finish`,
			timeoutMs: options.timeoutMs,
			everyMs: 1000,
			...(options.signal && { signal: options.signal }),
		},
	);
	const { resultData } = runData.parse(unpack(options.runtime, finished.data));
	const { startedAt, stoppedAt } = finished;
	return {
		status: finished.status,
		seconds: ((stoppedAt ?? startedAt).getTime() - startedAt.getTime()) / 1000,
		error: resultData.error?.message,
		whatToDo: resultData.error?.description ?? undefined,
		itemsOf: (node, output = 0) =>
			(resultData.runData[node] ?? []).flatMap((one) =>
				(one.data?.main[output] ?? []).map(({ json }) => json),
			),
	};
}

function unpack(runtime: string, packed: string): unknown {
	const requireFromRuntime = createRequire(join(runtime, 'package.json'));
	return z
		.object({ parse: z.function().args(z.string()).returns(z.unknown()) })
		.parse(requireFromRuntime('flatted'))
		.parse(packed);
}
