import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const preload = join(__dirname, '..', '..', '..', 'scripts', 'n8n', 'endWithParent.cjs');
/** Like n8n it tells of every error in its log, one that came of telling too. */
const CHATTY = `
process.on('uncaughtException', (error) => console.log(error.message));
setInterval(() => console.log('alive'), 5);
`;
const PARENT = `
const { fork } = require('node:child_process');
const [preload, program] = process.argv.slice(2);
const child = fork(program, { execArgv: ['--require', preload], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
child.stdout.once('data', () => process.send(child.pid));
`;

const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
};

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'smm-panel-orphan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
	['that ends when asked to', "process.on('SIGTERM', () => process.exit(0));"],
	['that does not end when asked to', "process.on('SIGTERM', () => {});"],
])('a process %s is gone soon after its parent was killed', async (_which, onTerm) => {
	const program = join(folder, 'program.js');
	const parent = join(folder, 'parent.js');
	writeFileSync(program, CHATTY + onTerm);
	writeFileSync(parent, PARENT);
	const started = fork(parent, [preload, program], { execArgv: [] });
	const [pid] = (await once(started, 'message')) as [number];
	started.kill('SIGKILL');
	while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
	expect(isAlive(pid)).toBe(false);
});
