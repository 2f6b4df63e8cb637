import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(__dirname, '..');
const read = (file: string) => readFileSync(join(project, file), 'utf8');
const pages = ['README.md', 'README.vi.md'] as const;
const [english, vietnamese] = pages.map(read) as [string, string];

const linesOf = (page: string, pattern: RegExp) =>
	withoutCode(page)
		.split('\n')
		.filter((line) => pattern.test(line));
const withoutCode = (page: string) => page.replace(/^```[^]*?^```$/gm, '```');

/** Tables as lists of rows. */
const tablesOf = (page: string) =>
	withoutCode(page)
		.split(/\n(?!\|)/)
		.map((block) => block.split('\n').filter((line) => line.startsWith('|')))
		.filter((rows) => rows.length > 1);

/** What does not depend on the language: names of the API, marks, and targets of links. */
const marksOf = (row: string) => [
	...(row.match(/`[^`]+`/g) ?? []).sort(),
	...(row.match(/[✓–](?= \|)/g) ?? []),
	...(row.match(/(?<=\()[\w./-]+\.(?:json|md)(?=\))/g) ?? []),
];

test('the Vietnamese README has the sections of the English one', () => {
	const levels = (page: string) => linesOf(page, /^#+ /).map((line) => /^#+/.exec(line)?.[0]);
	expect(levels(vietnamese)).toEqual(levels(english));
});

test('the Vietnamese README has the same commands', () => {
	const blocks = (page: string) => page.match(/^```[^]*?^```$/gm);
	expect(blocks(vietnamese)).toEqual(blocks(english));
});

test('the Vietnamese README has the same lists', () => {
	const kinds = (page: string) =>
		linesOf(page, /^(?:\*|\d+\.) /).map((line) => /^\S+/.exec(line)?.[0]);
	expect(kinds(vietnamese)).toEqual(kinds(english));
});

test('the Vietnamese README has the same tables, row by row', () => {
	const tables = (page: string) =>
		tablesOf(page).map((rows) =>
			rows.map((row) => ({ cells: row.split('|').length, marks: marksOf(row) })),
		);
	expect(tables(english).length).toBeGreaterThan(8);
	expect(tables(vietnamese)).toEqual(tables(english));
});

test.each(pages)('every link inside %s leads somewhere', (file) => {
	const page = read(file);
	const headings = linesOf(page, /^#+ /).map((line) =>
		line.replace(/^#+ /, '').toLowerCase().replace(/ /g, '-'),
	);
	const targets = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
	expect(targets.length).toBeGreaterThan(20);
	for (const target of targets) {
		if (target.startsWith('#')) expect(headings).toContain(target.slice(1));
		else if (!target.includes('://')) {
			expect([target, existsSync(join(project, target))]).toEqual([target, true]);
		}
	}
});

test.each(['newest', 'oldest'])('both READMEs name the %s n8n of the tests', (line) => {
	const manifest = JSON.parse(read(`scripts/runtime/${line}/package.json`));
	const version = manifest.dependencies.n8n;
	for (const page of [english, vietnamese]) expect(page).toContain(`n8n ${version}`);
});

test('each README leads to the other', () => {
	expect(english).toContain('(README.vi.md)');
	expect(vietnamese).toContain('(README.md)');
});
