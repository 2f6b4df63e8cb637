import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runWorkflow } from '../n8n/execution.ts';
import type { N8n } from '../n8n/startN8n.ts';
import { expectation, judge, type Verdict } from './judge.ts';

/** The example's name in n8n. */
export const ORDERS_FROM_SPREADSHEET = 'Orders from a spreadsheet';

const TIMEOUT_MS = 120_000;

export interface CheckOptions {
	n8n: N8n;
	runtime: string;
	workflowId: string;
	examples: string;
	signal: AbortSignal;
}

/** Runs the example as a person would and judges the outcome. */
export async function checkOrdersFromSpreadsheet(options: CheckOptions): Promise<Verdict> {
	const file = join(options.examples, 'data', 'orders.expected.json');
	const expected = expectation.parse(JSON.parse(await readFile(file, 'utf8')));
	const execution = await runWorkflow(options.n8n.rest, {
		runtime: options.runtime,
		workflowId: options.workflowId,
		trigger: 'Start',
		timeoutMs: TIMEOUT_MS,
		signal: options.signal,
	});
	return judge(execution, expected);
}
