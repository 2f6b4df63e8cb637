import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { run } from '../lib/run.ts';

const report = z.tuple([
	z.object({
		filename: z.string(),
		size: z.number(),
		files: z.array(z.object({ path: z.string() })),
	}),
]);

export interface Tarball {
	file: string;
	/** Paths of everything in it. */
	contents: string[];
	/** In bytes, packed. */
	size: number;
}

/** Packs the built package exactly as `npm publish` would. */
export async function packPackage(
	project: string,
	into: string,
	signal?: AbortSignal,
): Promise<Tarball> {
	await mkdir(into, { recursive: true });
	const printed = await run(
		'npm',
		['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', into],
		{ cwd: project, ...(signal && { signal }) },
	);
	const [{ filename, files, size }] = report.parse(JSON.parse(printed));
	return { file: join(into, filename), contents: files.map(({ path }) => path), size };
}

/** Replaces the folder by what is in the tarball. */
export async function unpackPackage(tarball: string, into: string): Promise<void> {
	await rm(into, { recursive: true, force: true });
	await mkdir(into, { recursive: true });
	await run('tar', ['-xzf', tarball, '-C', into, '--strip-components=1'], { cwd: into });
}
