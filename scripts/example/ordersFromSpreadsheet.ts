import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { runWorkflow, type Execution } from '../n8n/execution.ts';
import type { N8n } from '../n8n/startN8n.ts';

/** The example's name in n8n. */
export const ORDERS_FROM_SPREADSHEET = 'Orders from a spreadsheet';

const TIMEOUT_MS = 120_000;

const expectation = z.object({
	rows: z.number(),
	/** Which category of error each wrong row must end with, by its reference. */
	problems: z.record(z.array(z.string())),
});
const completedRow = z.object({
	reference: z.string(),
	orderId: z.string(),
	status: z.string(),
	charge: z.number().nullable(),
});
const problemRow = z.object({
	reference: z.string(),
	category: z.string().nullish(),
	problem: z.string(),
});

export interface Verdict {
	/** One a row of the spreadsheet, and one more a surprise. */
	lines: string[];
	passed: boolean;
}

export interface CheckOptions {
	n8n: N8n;
	runtime: string;
	workflowId: string;
	examples: string;
	signal: AbortSignal;
}

/** Runs the example as a person would and compares what became of each row with what must become of it. */
export async function checkOrdersFromSpreadsheet(options: CheckOptions): Promise<Verdict> {
	const expected = expectation.parse(
		JSON.parse(await readFile(join(options.examples, 'data', 'orders.expected.json'), 'utf8')),
	);
	const execution = await runWorkflow(options.n8n.rest, {
		runtime: options.runtime,
		workflowId: options.workflowId,
		trigger: 'Start',
		timeoutMs: TIMEOUT_MS,
		signal: options.signal,
	});
	return judge(execution, expected);
}

function judge(execution: Execution, expected: z.infer<typeof expectation>): Verdict {
	const rows = z
		.array(z.object({ reference: z.string() }))
		.parse(execution.itemsOf('Extract rows'))
		.map(({ reference }) => reference);
	const completed = z.array(completedRow).parse(execution.itemsOf('Completed orders'));
	const problems = z.array(problemRow).parse(execution.itemsOf('Rows with a problem'));

	const verdicts = rows.map((reference) => {
		const done = completed.filter((row) => row.reference === reference);
		const failed = problems.filter((row) => row.reference === reference);
		const wanted = expected.problems[reference];
		const passed = wanted
			? done.length === 0 &&
				failed.length === 1 &&
				failed.every(({ category }) => wanted.includes(category ?? ''))
			: failed.length === 0 && done.length === 1;
		const told = [
			...done.map((row) => `order ${row.orderId}: ${row.status} (charge ${row.charge})`),
			...failed.map((row) => `${row.category ?? 'no category'}: ${row.problem}`),
		];
		return { passed, line: `${passed ? 'ok    ' : 'WRONG '} ${reference}  ${told.join('; ')}` };
	});

	const surprises = [
		...(execution.status === 'success'
			? []
			: [`WRONG  the execution ended as "${execution.status}": ${execution.error}`]),
		...(rows.length === expected.rows
			? []
			: [`WRONG  ${rows.length} rows were read instead of ${expected.rows}`]),
	];
	return {
		lines: [...verdicts.map(({ line }) => line), ...surprises],
		passed: surprises.length === 0 && verdicts.every(({ passed }) => passed),
	};
}
