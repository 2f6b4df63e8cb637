import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { withCleanup } from '../../../scripts/lib/cleanup.ts';
import { projectFolder } from '../../../scripts/lib/project.ts';
import { bringUp, type Local } from '../../../scripts/local/bringUp.ts';
import { runWorkflow } from '../../../scripts/n8n/execution.ts';
import { publish, unpublish } from '../../../scripts/n8n/publish.ts';
import { workflowFile, type WorkflowFile } from '../../../scripts/n8n/workflow.ts';

const enoughMs = 480_000;
const folder = join(projectFolder, 'examples');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** They need an account of the user's own; their tests run them with one, or with a stand-in of it. */
const onesOwn: Record<string, string> = {
	'n8n-nodes-base.postgres': 'a database',
	'n8n-nodes-base.telegram': 'a bot',
	'n8n-nodes-base.googleSheets': 'a document',
	'@n8n/n8n-nodes-langchain.lmChatOpenAi': 'a model',
};
/** What a person presses in the editor, in the order in which the notes name them. */
const pressed = ['n8n-nodes-base.manualTrigger', 'n8n-nodes-base.scheduleTrigger'];
/** What waits for the world once the workflow is active. */
const waiting = /\.(webhook|chatTrigger|telegramTrigger|smmPanelTrigger)$/;

const read = async (file: string): Promise<WorkflowFile> =>
	workflowFile.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
const needsOnesOwn = ({ nodes }: WorkflowFile) => nodes.some(({ type }) => onesOwn[type]);
const triggersOf = ({ nodes }: WorkflowFile) =>
	pressed.flatMap((type) => nodes.filter((node) => node.type === type).map(({ name }) => name));

/** Runs an example as its notes say; returns what ended otherwise than well. */
async function tryOut({ n8n, runtime, workflows }: Local, example: WorkflowFile) {
	const { rest } = n8n;
	const stored = workflows.find(({ name }) => name === example.name);
	if (!stored) return [`${example.name} is not there`];
	const wrong: string[] = [];
	const triggers = triggersOf(example);
	const waits = example.nodes.some(({ type }) => waiting.test(type));
	if (triggers.length === 0 && !waits) wrong.push(`${example.name} can not be tried`);
	for (const trigger of triggers) {
		const options = { runtime, workflowId: stored.id, trigger, timeoutMs: 120_000 };
		const { status, error } = await runWorkflow(rest, options);
		if (status !== 'success')
			wrong.push(`${example.name} from ${trigger}: ${status}, ${error ?? 'no error told'}`);
	}
	if (waits) {
		await publish(rest, stored.id);
		await unpublish(rest, stored.id);
	}
	return wrong;
}

/** All at the same time, as if the one were tried while the other still waits for its orders. */
const tryAll = async (local: Local, examples: readonly WorkflowFile[]) =>
	(await Promise.all(examples.map((example) => tryOut(local, example)))).flat();

const found = z.object({ data: z.array(z.object({ id: z.string(), name: z.string() })) });

/** Every data table there is, each with what n8n tells it apart by. */
async function tablesIn({ n8n }: Local): Promise<string[]> {
	const { data } = await n8n.rest.get('/data-tables-global?take=250', found);
	return data.map(({ id, name }) => `${name}: ${id}`).sort();
}

test(
	'every example runs as it came, twice, in any order, and once more after a restart',
	async () => {
		const home = await mkdtemp(join(tmpdir(), 'smm-panel-every-example-'));
		const { signal } = new AbortController();
		const up = async (work: (local: Local) => Promise<void>) =>
			await withCleanup(async (cleanup) => {
				const say = () => undefined;
				await work(await bringUp({ project: projectFolder, folder: home, say, cleanup, signal }));
			});
		try {
			const all = await Promise.all(files.map(read));
			const examples = all.filter((example) => !needsOnesOwn(example));
			const tables: string[][] = [];
			await up(async (local) => {
				expect(await tryAll(local, [...examples].reverse())).toEqual([]);
				tables.push(await tablesIn(local));
				expect(await tryAll(local, examples)).toEqual([]);
				tables.push(await tablesIn(local));
			});
			await up(async (local) => {
				expect(await tryAll(local, examples)).toEqual([]);
				tables.push(await tablesIn(local));
			});
			const [made = [], ...later] = tables;
			expect(made.length).toBeGreaterThan(5);
			expect(later).toEqual([made, made]);
		} finally {
			await rm(home, { recursive: true, force: true });
		}
	},
	enoughMs,
);
