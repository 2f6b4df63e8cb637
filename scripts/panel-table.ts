import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox } from '../sandbox/index.ts';
import { projectFolder } from './lib/project.ts';
import { panelsTable } from './tables/panels.ts';
import { askPractice } from './tables/practice.ts';
import { builtResources } from './tables/resources.ts';
import { writeSection } from './tables/section.ts';

/** Writes the table of panels from the built node and the practice panel; `npm run tables` builds first. */
const fixtures = await readdir(join(projectFolder, 'test', 'fixtures', 'documents'));
const sandbox = await startSandbox({ speed: 0 });
try {
	const table = await panelsTable(builtResources(projectFolder), fixtures, askPractice(sandbox));
	console.log(`Wrote ${await writeSection(projectFolder, 'panels', table)}`);
} finally {
	await sandbox.close();
}
