import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');
let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'smm-panel-count-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('tests are counted, and a file that does not load counts as one that failed', () => {
	const reporter = join(project, 'test', 'config', 'countTests.js');
	const files = {
		'jest.config.js': `module.exports = { reporters: [${JSON.stringify(reporter)}] };`,
		'good.test.js': "test('a', () => {}); test('b', () => {}); test.skip('c', () => {});",
		'bad.test.js': "test('a', () => {}); test('b', () => { throw new Error('no'); });",
		'broken.test.js': 'this is no program',
	};
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	const counts = join(folder, 'counts');
	const jest = join(project, 'node_modules', 'jest', 'bin', 'jest.js');
	const { status } = spawnSync(process.execPath, [jest, '--rootDir', folder, '-i'], {
		cwd: folder,
		env: { ...process.env, SMM_PANEL_TEST_COUNTS: counts },
	});
	expect({ counted: readFileSync(counts, 'utf8'), status }).toEqual({
		counted: '3 2\n',
		status: 1,
	});
});
