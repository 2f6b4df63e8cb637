import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(__dirname, '..');
const gallery = readFileSync(join(project, 'examples', 'README.md'), 'utf8');
const examples = readdirSync(join(project, 'examples'))
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.replace('.json', ''));

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
	const workflow: { name: string } = JSON.parse(
		readFileSync(join(project, 'examples', `${name}.json`), 'utf8'),
	);
	expect(rowsOf(name)[0]).toContain(`[${workflow.name}](`);
});
