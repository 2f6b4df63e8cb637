import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox } from '../sandbox/index.ts';
import { projectFolder } from './lib/project.ts';
import { writeContract } from './tables/writeContract.ts';
import { builtEvents, eventsTable } from './tables/events.ts';
import { pages, type Words } from './tables/languages.ts';
import { operationsTable } from './tables/operations.ts';
import { panelsTable } from './tables/panels.ts';
import { askPractice } from './tables/practice.ts';
import { builtResources } from './tables/resources.ts';
import { writeSections } from './tables/section.ts';

/**
 * Writes the tables of both READMEs, and what is new into the contract, from the built nodes and the
 * practice panel; `npm run tables` builds first.
 */
const resources = builtResources(projectFolder);
const events = builtEvents(projectFolder);
const fixtures = await readdir(join(projectFolder, 'test', 'fixtures', 'documents'));
const sandbox = await startSandbox({ speed: 0 });
const sections = async (words: Words) => ({
	operations: operationsTable(resources, words),
	events: eventsTable(events, words),
	panels: await panelsTable(resources, fixtures, askPractice(sandbox), words),
});
try {
	for (const { file, words } of pages) {
		await writeSections(join(projectFolder, file), await sections(words));
		console.log(`Wrote the tables of ${file}`);
	}
} finally {
	await sandbox.close();
}
await writeSections(join(projectFolder, 'docs/trigger.md'), {
	events: eventsTable(events, (english) => english),
});
console.log('Wrote the table of docs/trigger.md');
await writeContract(projectFolder, events, join(projectFolder, 'test/nodes/contract.json'));
