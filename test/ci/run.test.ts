import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const project = join(__dirname, '..', '..');
/** Stands in for npm: does what the file of the script's name says, else nothing. */
const NPM = `#!/bin/sh
case $1 in run) script=$2 ;; *) script=$1 ;; esac
if [ -f "plan/$script" ]; then . "plan/$script"; fi
`;
const report = (passed: number, failed: number) =>
	`echo ${passed} ${failed} >>"$SMM_PANEL_TEST_COUNTS"; [ ${failed} -eq 0 ]\n`;
const SUITES = ['unit', 'long', 'install', 'editor', 'examples', 'kill', 'trigger', 'queue'];
const allPass = Object.fromEntries(SUITES.map((suite) => [`test:${suite}`, report(10, 0)]));
/** Installation, lint, types, build, scan and the check of \`npm start\`. */
const STEPS = 6;

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'smm-panel-ci-'));
	cpSync(join(project, '.ci'), join(folder, '.ci'), { recursive: true });
	cpSync(join(project, 'package.json'), join(folder, 'package.json'));
	mkdirSync(join(folder, 'plan'));
	mkdirSync(join(folder, 'bin'));
	writeFileSync(join(folder, 'bin', 'npm'), NPM, { mode: 0o755 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(plan: Record<string, string>) {
	for (const [script, does] of Object.entries({ ...allPass, ...plan })) {
		writeFileSync(join(folder, 'plan', script), does);
	}
	const path = [join(folder, 'bin'), process.env.PATH].join(delimiter);
	const { stdout, status } = spawnSync('bash', [join(folder, '.ci', 'run')], {
		env: { ...process.env, PATH: path },
		encoding: 'utf8',
	});
	return { last: stdout.trimEnd().split('\n').at(-1), status, stdout };
}

test('every test counts, and every other step as one', () => {
	const passed = 10 * SUITES.length + STEPS;
	expect(run({})).toMatchObject({ last: `${passed} passed, 0 failed`, status: 0 });
});

test.each([
	['tests that fail count one by one', { 'test:long': report(7, 3) }, -3, 3],
	['a run of tests that breaks before it reports counts as one', { 'test:kill': 'exit 2' }, -10, 1],
	[
		'a run of tests that breaks after it reported counts as one',
		{ 'test:kill': `${report(10, 0)}exit 1` },
		0,
		1,
	],
	['a step of another kind counts as one', { lint: 'exit 1' }, -1, 1],
	['an installation that fails hides nothing else', { install: 'exit 1' }, -1, 1],
] as Array<[string, Record<string, string>, number, number]>)(
	'%s',
	(_title, plan, lost, failed) => {
		const passed = 10 * SUITES.length + STEPS + lost;
		expect(run(plan)).toMatchObject({ last: `${passed} passed, ${failed} failed`, status: 1 });
	},
);

test('how long each step took is told', () => {
	expect(run({}).stdout).toMatch(/^ +\d+ s {2}npm run test:queue: 10 passed, 0 failed$/m);
});
