import { z } from 'zod';
import type { Execution } from '../n8n/execution.ts';

export const expectation = z.object({
	rows: z.number(),
	/** By the reference of each row that is wrong on purpose: the error categories it may end with. */
	problems: z.record(z.array(z.string())),
});
export type Expectation = z.infer<typeof expectation>;

export interface Verdict {
	/** One a row of the spreadsheet, and one more a surprise. */
	lines: string[];
	passed: boolean;
}

const sheetRow = z.object({ reference: z.string() });
const completedRow = z.object({
	reference: z.string(),
	orderId: z.string(),
	status: z.string(),
	charge: z.number().nullable(),
});
const problemRow = z.object({ reference: z.string(), category: z.string(), problem: z.string() });

/** What became of each row, compared with what must become of it. */
export function judge(execution: Execution, expected: Expectation): Verdict {
	const rows = z.array(sheetRow).parse(execution.itemsOf('Extract rows'));
	const completed = z.array(completedRow).parse(execution.itemsOf('Completed orders'));
	const problems = z
		.array(problemRow)
		.parse(['Failed rows', 'Orders with a problem'].flatMap((node) => execution.itemsOf(node)));

	const verdicts = rows.map(({ reference }) => {
		const own = (row: { reference: string }) => row.reference === reference;
		const done = completed.filter(own);
		const failed = problems.filter(own);
		const categories = expected.problems[reference];
		const passed = categories
			? done.length === 0 &&
				failed.length === 1 &&
				failed.every((row) => categories.includes(row.category))
			: done.length === 1 && failed.length === 0;
		const fates = [
			...done.map((row) => `order ${row.orderId}: ${row.status} (charge ${row.charge})`),
			...failed.map((row) => `${row.category}: ${row.problem}`),
		];
		return {
			passed,
			line: line(passed, `${reference}  ${fates.join('; ') || 'came out nowhere'}`),
		};
	});
	return verdictOf(verdicts, surprisesOf(execution, rows.length, expected));
}

/** What a run after one that passed may do: name every row that was bought, and buy nothing. */
export function judgeRepeat(
	execution: Execution,
	expected: Expectation,
	orders: { before: number; after: number },
): Verdict {
	const rows = z.array(sheetRow).parse(execution.itemsOf('Extract rows'));
	const known = z.array(sheetRow).parse(execution.itemsOf('Not bought again'));
	const verdicts = rows
		.filter(({ reference }) => !(reference in expected.problems))
		.map(({ reference }) => {
			const passed = known.filter((row) => row.reference === reference).length === 1;
			return {
				passed,
				line: line(passed, `${reference}  ${passed ? '' : 'is not among those '}bought before`),
			};
		});
	const more = orders.after - orders.before;
	return verdictOf(verdicts, [
		...surprisesOf(execution, rows.length, expected),
		...(more === 0 ? [] : [`the panel has booked ${more} more orders`]),
	]);
}

function verdictOf(rows: Array<{ passed: boolean; line: string }>, surprises: string[]): Verdict {
	return {
		lines: [...rows.map((row) => row.line), ...surprises.map((text) => line(false, text))],
		passed: surprises.length === 0 && rows.every(({ passed }) => passed),
	};
}

const line = (passed: boolean, text: string) => `${passed ? 'ok    ' : 'WRONG '} ${text}`;

function surprisesOf({ status, error }: Execution, rows: number, expected: Expectation): string[] {
	return [
		...(status === 'success'
			? []
			: [`the execution ended as "${status}": ${error ?? 'no error told'}`]),
		...(rows === expected.rows ? [] : [`${rows} rows were read instead of ${expected.rows}`]),
	];
}
