import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const SOURCES = ['nodes', 'credentials', 'lib'];
const BUILT = ['dist'];

/** Beside `dist`, which is published whole. */
const stampOf = (project: string) => join(project, '.built');

/** Notes which sources the package was built from, and what came out. */
export async function stamp(project: string): Promise<void> {
	await writeFile(stampOf(project), await fingerprint(project));
}

/** Whether `dist` is what the last build made, of the sources as they are now. */
export async function isBuilt(project: string): Promise<boolean> {
	const noted = await readFile(stampOf(project), 'utf8').catch(() => null);
	return noted === (await fingerprint(project));
}

async function fingerprint(project: string): Promise<string> {
	const hash = createHash('sha256').update(await readFile(join(project, 'tsconfig.json')));
	for (const folder of [...SOURCES, ...BUILT]) {
		for (const file of await filesIn(join(project, folder))) {
			hash.update(`\0${relative(project, file)}\0`).update(await readFile(file));
		}
	}
	return hash.digest('hex');
}

async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}
