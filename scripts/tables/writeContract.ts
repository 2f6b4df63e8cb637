import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { writeJson } from '../lib/writeJson.ts';
import { contract, grown, storedNames } from './contract.ts';

const builtNode = z.object({
	SmmPanel: z.custom<new () => { description: { properties: unknown } }>(
		(made) => typeof made === 'function',
	),
});

/** Adds what is new in the built node; `file` is the contract that the tests hold it to. */
export async function writeContract(project: string, file: string): Promise<void> {
	const load = createRequire(join(project, 'package.json'));
	const { SmmPanel } = builtNode.parse(load('./dist/nodes/SmmPanel/SmmPanel.node.js'));
	const found = storedNames(new SmmPanel().description.properties);
	const kept = contract.parse(JSON.parse(await readFile(file, 'utf8')));
	await writeJson(file, grown(kept, found));
}
