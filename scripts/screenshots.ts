import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './lib/project.ts';

/** The editor's tests, which then also take the pictures of the documentation, into docs/images. */
await mkdir(join(projectFolder, 'docs', 'images'), { recursive: true });
const tests = spawn('npm', ['run', 'test:editor', '--', ...process.argv.slice(2)], {
	cwd: projectFolder,
	env: { ...process.env, SMM_PANEL_PICTURES: '1' },
	stdio: 'inherit',
});
const [code] = await once(tests, 'exit');
process.exitCode = code === 0 ? 0 : 1;
