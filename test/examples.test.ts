import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(__dirname, '..');
const gallery = readFileSync(join(project, 'examples', 'README.md'), 'utf8');
const examples = readdirSync(join(project, 'examples'))
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.replace('.json', ''));

const queue = join(project, 'test', 'queue');
const queueTests = readdirSync(queue)
	.filter((file) => file.endsWith('.test.ts'))
	.map((file) => readFileSync(join(queue, file), 'utf8'))
	.join('\n');

test.each(examples)('%s is tried in real n8n by a test of its own', (name) => {
	const own = join(project, 'test', 'e2e', 'examples', `${name}.test.ts`);
	expect(existsSync(own) || queueTests.includes(`'${name}'`)).toBe(true);
});

interface Step {
	name: string;
	type: string;
	parameters: { operation?: string; tableName?: string; options?: { createIfNotExists?: boolean } };
}
const workflowOf = (name: string): { name: string; nodes: Step[] } =>
	JSON.parse(readFileSync(join(project, 'examples', `${name}.json`), 'utf8'));

const rowsOf = (name: string) =>
	gallery.split('\n').filter((line) => line.includes(`(${name}.json) |`));

test.each(examples)('%s stands in the gallery, with its picture and how to try it', (name) => {
	const [row, ...more] = rowsOf(name);
	expect(more).toEqual([]);
	const cells = (row ?? '').split(' | ').map((cell) => cell.replace(/^\||\|$/g, '').trim());
	expect(cells).toHaveLength(5);
	expect(cells).not.toContain('');
	const picture = `docs/images/examples/${name}.png`;
	expect(gallery).toContain(`](../${picture})`);
	expect([picture, existsSync(join(project, picture))]).toEqual([picture, true]);
});

test.each(examples)('%s is called there what it is called in n8n', (name) => {
	const workflow = workflowOf(name);
	expect(rowsOf(name)[0]).toContain(`[${workflow.name}](`);
});

/** The steps that make a data table, by the table's name. */
const makers = examples
	.flatMap((name) => workflowOf(name).nodes)
	.filter(({ type, parameters: { operation, tableName } }) =>
		Boolean(type === 'n8n-nodes-base.dataTable' && operation === 'create' && tableName),
	)
	.map(({ parameters: { tableName = '', options } }) => ({ table: tableName, options }));
const tables = [...new Set(makers.map(({ table }) => table))];

test('n8n, which takes a table whose name contains the wanted one, can mistake none for another', () => {
	const mistaken = tables.filter((wanted) =>
		tables.some((other) => other !== wanted && contains(other, wanted)),
	);
	expect([tables.length > 5, mistaken]).toEqual([true, []]);
});
const contains = (name: string, part: string) => name.toLowerCase().includes(part.toLowerCase());

test.each(makers)('the table $table is used again where it is there', ({ options }) => {
	expect(options).toEqual({ createIfNotExists: true });
});
