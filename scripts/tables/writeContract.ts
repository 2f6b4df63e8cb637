import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { writeJson } from '../lib/writeJson.ts';
import { contract, grown, reportedKinds, storedNames } from './contract.ts';
import type { PanelEvent } from './events.ts';

const node = z.custom<new () => { description: { properties: unknown } }>(
	(made) => typeof made === 'function',
);

/** Adds what is new in the built nodes; `file` is the contract that the tests hold them to. */
export async function writeContract(
	project: string,
	events: readonly PanelEvent[],
	file: string,
): Promise<void> {
	const load = createRequire(join(project, 'package.json'));
	const nodes = ['SmmPanel', 'SmmPanelTrigger'].map((name) => {
		const built = z.record(node).parse(load(`./dist/nodes/${name}/${name}.node.js`));
		const Node = node.parse(built[name]);
		return storedNames(new Node().description.properties);
	});
	const kept = contract.parse(JSON.parse(await readFile(file, 'utf8')));
	await writeJson(file, [...nodes, reportedKinds(events)].reduce(grown, kept));
}
