import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownTable } from '../../../scripts/tables/markdown.ts';
import { sectionOf, withSection, writeSections } from '../../../scripts/tables/section.ts';

const page = '# A\n\n<!-- panels:start -->\nold\n<!-- panels:end -->\n\nB\n';

test('a section is replaced, and nothing around it', () => {
	expect(withSection(page, 'panels', 'new')).toBe(
		'# A\n\n<!-- panels:start -->\n\nnew\n\n<!-- panels:end -->\n\nB\n',
	);
});

test('what was put in is found again, whatever it contains', () => {
	expect(sectionOf(withSection(page, 'panels', '$& | $1'), 'panels')).toBe('$& | $1');
});

test('a page without a place for the section is refused', () => {
	expect(() => withSection('# A\n', 'operations', 'new')).toThrow('<!-- operations:start -->');
	expect(sectionOf('# A\n', 'operations')).toBeNull();
});

test('a bar in a cell does not end it', () => {
	expect(markdownTable(['a', 'b'], [['x|y', 'z']])).toBe('| a | b |\n|---|---|\n| x\\|y | z |');
});

test('both sections of a file are written', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'smm-panel-section-'));
	try {
		const file = join(folder, 'README.md');
		await writeFile(file, `${page}<!-- operations:start -->\n<!-- operations:end -->\n`);
		await writeSections(file, { panels: 'who', operations: 'what' });
		const text = await readFile(file, 'utf8');
		expect([sectionOf(text, 'panels'), sectionOf(text, 'operations')]).toEqual(['who', 'what']);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});
