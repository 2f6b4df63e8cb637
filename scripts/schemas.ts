import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from './lib/project.ts';
import { writeJson } from './lib/writeJson.ts';
import { actionPreviews } from './schemas/previews.ts';
import { builtResources } from './tables/resources.ts';

/**
 * Writes what the editor shows of a step's output before its first run. `npm run schemas` builds
 * before it, for the examples, and after it, as previews are part of the package.
 */
const previews = actionPreviews(builtResources(projectFolder));
const folder = join(projectFolder, 'nodes', 'SmmPanel', '__schema__');
await rm(folder, { recursive: true, force: true });
for (const [path, schema] of Object.entries(previews)) {
	await writeJson(join(folder, path), schema);
}
console.log(`Wrote ${Object.keys(previews).length} to ${folder}`);
