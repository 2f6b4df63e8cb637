import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rest } from '../n8n/rest.ts';
import {
	ensureWorkflow,
	withCredentials,
	workflowFile,
	type StoredWorkflow,
} from '../n8n/workflow.ts';

/** The example to begin with; n8n lists what came last first. */
const FIRST = 'orders-from-spreadsheet.json';

/** Makes every example of the folder a workflow of this n8n, with its credentials in place. */
export async function importExamples(
	rest: Rest,
	folder: string,
	credentialIds: Record<string, string>,
): Promise<StoredWorkflow[]> {
	const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
	const others = files.filter((file) => file !== FIRST);
	const imported: StoredWorkflow[] = [];
	for (const file of [...others.reverse(), FIRST]) {
		const workflow = workflowFile.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
		imported.unshift(await ensureWorkflow(rest, withCredentials(workflow, credentialIds)));
	}
	return imported;
}
