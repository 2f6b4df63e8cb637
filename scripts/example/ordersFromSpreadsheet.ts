import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runWorkflow } from '../n8n/execution.ts';
import type { N8n } from '../n8n/startN8n.ts';
import { panelControl } from '../panel/control.ts';
import type { Panel } from '../panel/startPanel.ts';
import { expectation, judge, judgeRepeat, type Verdict } from './judge.ts';

/** The example's name in n8n. */
export const ORDERS_FROM_SPREADSHEET = 'Orders from a spreadsheet';

const TIMEOUT_MS = 120_000;

export interface CheckOptions {
	n8n: N8n;
	panel: Pick<Panel, 'origin'>;
	runtime: string;
	workflowId: string;
	examples: string;
	signal: AbortSignal;
}

/** Runs the example as a person would, twice, and judges what came of it. */
export async function checkOrdersFromSpreadsheet(options: CheckOptions): Promise<Verdict> {
	const file = join(options.examples, 'data', 'orders.expected.json');
	const expected = expectation.parse(JSON.parse(await readFile(file, 'utf8')));
	const control = panelControl(options.panel.origin);
	const press = () =>
		runWorkflow(options.n8n.rest, {
			runtime: options.runtime,
			workflowId: options.workflowId,
			trigger: 'Start',
			timeoutMs: TIMEOUT_MS,
			signal: options.signal,
		});
	const booked = async () => (await control('orders', { profile: 'standard' })).length;

	const first = judge(await press(), expected);
	const before = await booked();
	const second = judgeRepeat(await press(), expected, { before, after: await booked() });
	return {
		lines: [...first.lines, 'Executed once more:', ...second.lines],
		passed: first.passed && second.passed,
	};
}
