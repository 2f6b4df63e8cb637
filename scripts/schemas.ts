import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectFolder } from './lib/project.ts';
import { actionPreviews } from './schemas/previews.ts';
import { builtResources } from './tables/resources.ts';

/** Writes what the editor shows of a step's output before its first run; `npm run schemas` builds first. */
const previews = actionPreviews(builtResources(projectFolder));
const folder = join(projectFolder, 'nodes', 'SmmPanel', '__schema__');
await rm(folder, { recursive: true, force: true });
for (const [path, schema] of Object.entries(previews)) {
	const file = join(folder, path);
	const style = await resolveConfig(file);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, await format(JSON.stringify(schema), { ...style, filepath: file }));
}
console.log(`Wrote ${Object.keys(previews).length} to ${folder}`);
