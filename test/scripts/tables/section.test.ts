import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownTable } from '../../../scripts/tables/markdown.ts';
import { sectionOf, withSection, writeSection } from '../../../scripts/tables/section.ts';

const page = '# A\n\n<!-- panels:start -->\nold\n<!-- panels:end -->\n\nB\n';

test('a section is replaced, and nothing around it', () => {
	expect(withSection(page, 'panels', 'new')).toBe(
		'# A\n\n<!-- panels:start -->\n\nnew\n\n<!-- panels:end -->\n\nB\n',
	);
});

test('what was put in is found again, whatever it contains', () => {
	expect(sectionOf(withSection(page, 'panels', '$& | $1'), 'panels')).toBe('$& | $1');
});

test('a page without the section gets it at its end', () => {
	const written = withSection('# A\n', 'operations', 'new');
	expect(written.startsWith('# A\n\n<!-- operations:start -->')).toBe(true);
	expect(sectionOf(written, 'operations')).toBe('new');
	expect(sectionOf('# A\n', 'operations')).toBeNull();
});

test('a bar in a cell does not end it', () => {
	expect(markdownTable(['a', 'b'], [['x|y', 'z']])).toBe('| a | b |\n|---|---|\n| x\\|y | z |');
});

describe('the page a section is written to', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'smm-panel-section-'));
	});
	afterEach(() => rm(folder, { recursive: true, force: true }));

	test('is the README where it has a place for it', async () => {
		await writeFile(join(folder, 'README.md'), page);
		expect(await writeSection(folder, 'panels', 'new')).toBe(join(folder, 'README.md'));
		expect(sectionOf(await readFile(join(folder, 'README.md'), 'utf8'), 'panels')).toBe('new');
	});

	test('is one of its own where it has none', async () => {
		await writeFile(join(folder, 'README.md'), '# A\n');
		const file = await writeSection(folder, 'panels', 'new');
		expect(file).toBe(join(folder, 'docs', 'panels.md'));
		expect(sectionOf(await readFile(file, 'utf8'), 'panels')).toBe('new');
		expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe('# A\n');
	});
});
