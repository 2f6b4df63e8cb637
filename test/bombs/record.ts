import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measuredOn } from '../../scripts/lib/measuredOn';
import { markdownTable } from '../../scripts/tables/markdown';
import { startEngine, type Engine } from '../support/engine';
import { bombs, packings } from './made';
import { watched } from './watch';

/** `npm run bombs`: measures each bomb in each packing, and writes the figures down. */
const rows = Object.keys(bombs).flatMap((bomb) =>
	Object.keys(packings).map((packing) => ({ bomb, packing })),
);
const operations = {
	'service.getAll': { resource: 'service', operation: 'getAll', returnAll: true },
	'api.call': { resource: 'api', operation: 'call', action: 'list', safeToRepeat: true },
};

let engine: Engine;
let server: ChildProcess;
let port = 0;
const figures: string[][] = [];

async function told<T>(): Promise<T> {
	const [message] = (await once(server, 'message')) as [T];
	return message;
}

beforeAll(async () => {
	engine = await startEngine();
	server = fork(join(__dirname, 'server.ts'));
	({ port } = await told<{ port: number }>());
});
afterAll(async () => {
	server.disconnect();
	await engine.close();
	await writeFile(join(__dirname, '..', '..', 'docs', 'bombs.md'), page());
});

test.each(rows)('$bomb, sent as $packing', async ({ bomb, packing }) => {
	server.send({ bomb, packing });
	const { bytes } = await told<{ bytes: number }>();
	for (const [name, parameters] of Object.entries(operations)) {
		const { result, stillMs, grownMb } = await watched(
			async () =>
				await engine.run({
					parameters: { ...parameters, options: { maxRetries: 0 } },
					credential: { apiUrl: `http://127.0.0.1:${port}`, apiKey: 'a-key-of-a-panel' },
					onError: 'continueErrorOutput',
				}),
		);
		const [error] = result.error;
		const why =
			/\((over [^)]+|while packed)\)/.exec(String(error?.json.error))?.[1] ?? 'not refused';
		const size = `${Math.ceil(bytes / 1024).toLocaleString('en')} KiB`;
		const figure = [`${Math.round(stillMs)} ms`, `${Math.max(0, Math.round(grownMb))} MB`];
		figures.push([bomb, packing, size, `\`${name}\``, why, ...figure]);
		expect([result.main, result.error.length, why]).toEqual([
			[],
			1,
			expect.stringMatching(/^[ow]/),
		]);
	}
});

function page(): string {
	const head = ['63 MiB of', 'Sent as', 'Size', 'Operation', 'Refused for', 'Stall', 'Growth'];
	return `# Bombs

This page is written by \`npm run bombs\`: answers of 63 MiB, packed and plain, to the built node in n8n's execution engine. The panel runs in a process of its own.

"Stall" is the longest time that the event loop stood still, "Growth" how much the resident memory of the process grew at most: all are read one after the other, and memory that an earlier one took is used again. Aimed at are 500 ms and 400 MB.

## The last run

${measuredOn()}, a machine that had other work.

${markdownTable(head, figures)}
`;
}
