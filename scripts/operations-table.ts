import { projectFolder } from './lib/project.ts';
import { operationsTable } from './tables/operations.ts';
import { builtResources } from './tables/resources.ts';
import { writeSection } from './tables/section.ts';

/** Writes the table of operations from the built node; `npm run tables` builds first. */
const table = operationsTable(builtResources(projectFolder));
console.log(`Wrote ${await writeSection(projectFolder, 'operations', table)}`);
