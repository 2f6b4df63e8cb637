import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { projectFolder } from './project.ts';

/** What figures were measured on: Node.js, CPU and commit. */
export function measuredOn(): string {
	const [cpu] = cpus();
	const model = cpu?.model.trim() ?? 'unknown CPU';
	return `Node ${process.version}, ${model} × ${cpus().length}, commit ${commit()}`;
}

function commit(): string {
	const git = (...args: string[]) =>
		execFileSync('git', args, { cwd: projectFolder, encoding: 'utf8' }).trim();
	const changed = git('status', '--porcelain', '--', 'nodes', 'lib', 'credentials') !== '';
	return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes' : ''}`;
}
