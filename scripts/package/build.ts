import { join } from 'node:path';
import { run } from '../lib/run.ts';

export async function buildPackage(project: string, signal?: AbortSignal): Promise<void> {
	const gulp = join(project, 'node_modules', 'gulp', 'bin', 'gulp.js');
	await run(process.execPath, [gulp, 'build'], { cwd: project, ...(signal && { signal }) });
}
