import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../../scripts/lib/project.ts';
import { readExample, withExamples } from './support/example.ts';
import { stepsOf } from './support/nodeTypes.ts';

const { rest } = withExamples();
/** n8n describes a node as a tool to its editor alone; the test of the canvas opens this one there. */
const withTools = 'agent-with-spending-limit';
const names = readdirSync(join(projectFolder, 'examples'))
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.replace('.json', ''))
	.filter((name) => name !== withTools);

/** What only the user can choose: a document of his own. */
const left: Record<string, Record<string, string[]>> = {
	'orders-from-google-sheets': {
		'Read the rows': ['documentId'],
		'Read the rows again': ['documentId'],
		'Write it down': ['documentId'],
		'Write the status': ['documentId'],
	},
};

test.each(names)(
	'every step of %s has the parameters n8n knows, and all that are required',
	async (name) => {
		const steps = await stepsOf(rest, await readExample(name));
		for (const { name: step, known, given, issues } of steps) {
			expect([step, known]).toMatchObject([step, given]);
			expect([step, issues]).toEqual([step, left[name]?.[step] ?? []]);
		}
	},
);

test('what is written to the Google sheet is found by the reference, as it is, in columns of the sheet', async () => {
	const steps = await stepsOf(rest, await readExample('orders-from-google-sheets'));
	const writing = steps.filter(({ given }) => given['operation'] === 'update');
	expect(writing).toHaveLength(2);
	for (const { known } of writing) {
		expect(known).toMatchObject({
			resource: 'sheet',
			columns: { mappingMode: 'defineBelow', matchingColumns: ['reference'] },
			options: { cellFormat: 'RAW' },
		});
	}
});
