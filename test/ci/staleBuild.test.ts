import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');
const parts = ['jest.config.js', 'package.json', 'tsconfig.json', 'test/config', 'scripts'];
const source = 'lib/values/half.ts';
const itsTest = (above: string) =>
	`import { half } from '${above}/${source.replace('.ts', '')}';\ntest('halves', () => expect(half(4)).toBe(2));\n`;

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'smm-panel-jest-'));
	for (const part of parts) cpSync(join(project, part), join(folder, part), { recursive: true });
	for (const empty of [
		'credentials',
		'examples',
		'nodes',
		'sandbox',
		'lib/values',
		'test/engine',
	]) {
		mkdirSync(join(folder, empty), { recursive: true });
	}
	symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
	writeFileSync(join(folder, source), 'export const half = (n: number) => n / 2;\n');
	writeFileSync(join(folder, 'test', 'half.test.ts'), itsTest('..'));
	writeFileSync(join(folder, 'test', 'engine', 'half.test.ts'), itsTest('../..'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('where the build is not that of the sources, tests of sources run and those of the build say so', () => {
	const env = { ...process.env, FORCE_COLOR: '0', SMM_PANEL_TEST_COUNTS: '', SMM_PANEL_DIST: '' };
	const jest = join(project, 'node_modules', 'jest', 'bin', 'jest.js');
	const { stderr } = spawnSync(process.execPath, [jest, '-i', '--findRelatedTests', source], {
		cwd: folder,
		env,
		encoding: 'utf8',
	});
	expect(stderr).toContain('PASS unit test/half.test.ts');
	expect(stderr).toContain('FAIL engine test/engine/half.test.ts');
	expect(
		stderr.match(/dist\/ is not built from the sources.*run "npm run build" first/g),
	).toHaveLength(1);
});
