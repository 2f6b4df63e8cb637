import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../scripts/lib/project.ts';
import { practiceCredential } from '../../scripts/local/practice.ts';
import { ensureCredential } from '../../scripts/n8n/credential.ts';
import { runWorkflow } from '../../scripts/n8n/execution.ts';
import type { N8n } from '../../scripts/n8n/startN8n.ts';
import {
	installAsN8nDoes,
	installByHand,
	uninstallAsN8nDoes,
} from '../../scripts/package/communityNodes.ts';
import { freshTarball } from '../../scripts/package/install.ts';
import { packPackage, unpackPackage } from '../../scripts/package/pack.ts';
import { startPanel, type Panel } from '../../scripts/panel/startPanel.ts';
import { prepareRuntime } from '../../scripts/runtime/prepareRuntime.ts';
import { NODE, saveChain, start } from '../support/chain.ts';
import { practicePanel } from '../support/practicePanel.ts';
import { loadedVersion, startOwned } from './support/instance.ts';
import { order } from './support/workflow.ts';

const OLDER = '0.0.1';
const manifest = z.object({ version: z.string() }).passthrough();

let folder: string;
let userFolder: string;
let runtime: string;
let panel: Panel;
let current: { file: string; version: string };
let older: string;
let workflowId: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'smm-panel-install-'));
	userFolder = join(folder, 'user');
	runtime = await prepareRuntime({ env: process.env, say: (line) => console.log(line) });
	const { file } = await freshTarball(projectFolder, join(folder, 'current'));
	const unpacked = join(folder, 'older', 'package');
	await unpackPackage(file, unpacked);
	const packageJson = join(unpacked, 'package.json');
	const found = manifest.parse(JSON.parse(await readFile(packageJson, 'utf8')));
	current = { file, version: found.version };
	await writeFile(packageJson, JSON.stringify({ ...found, version: OLDER }));
	older = (await packPackage(unpacked, join(folder, 'older'))).file;
	panel = await startPanel({ project: projectFolder, port: 0, speed: 0 });
});
afterAll(async () => {
	await panel?.stop();
	await rm(folder, { recursive: true, force: true });
});

test('an older version, installed as n8n installs it, runs a workflow', async () => {
	await installAsN8nDoes(older, userFolder);
	await withN8n(async (n8n) => {
		expect(await loadedVersion(n8n, NODE)).toBe(OLDER);
		const credentialId = await ensureCredential(n8n.rest, practiceCredential(panel));
		workflowId = await saveChain(n8n.rest, credentialId, [
			start,
			{ name: 'Place order', parameters: order() },
		]);
		expect(await placed(n8n)).toEqual({ error: undefined, orders: 1 });
	});
});

test('updated, it runs the workflow that was saved with the older version', async () => {
	await installAsN8nDoes(current.file, userFolder);
	await withN8n(async (n8n) => {
		expect(await loadedVersion(n8n, NODE)).toBe(current.version);
		expect(await placed(n8n)).toEqual({ error: undefined, orders: 1 });
	});
});

test('uninstalled, it leaves an n8n that starts and says what the workflow lacks', async () => {
	await uninstallAsN8nDoes(userFolder);
	await withN8n(async (n8n) => {
		expect(await loadedVersion(n8n, NODE)).toBeUndefined();
		await expect(placed(n8n)).rejects.toThrow(/smmPanel/);
	});
});

test('installed by hand from the tarball, it runs the same workflow again', async () => {
	await installByHand(current.file, userFolder);
	expect(await installedPackages()).toEqual(['n8n-nodes-smm-panel']);
	await withN8n(async (n8n) => {
		expect(await loadedVersion(n8n, NODE)).toBe(current.version);
		expect(await placed(n8n)).toEqual({ error: undefined, orders: 1 });
	});
});

async function installedPackages(): Promise<string[]> {
	const found = await readdir(join(userFolder, '.n8n', 'nodes', 'node_modules'));
	return found.filter((name) => !name.startsWith('.'));
}

async function withN8n(work: (n8n: N8n) => Promise<void>): Promise<void> {
	const n8n = await startOwned(runtime, userFolder);
	try {
		await work(n8n);
	} finally {
		await n8n.stop();
	}
}

async function placed(n8n: N8n) {
	const practice = practicePanel(panel);
	await practice.reset();
	const { error } = await runWorkflow(n8n.rest, {
		runtime,
		workflowId,
		trigger: 'Start',
		timeoutMs: 60_000,
	});
	return { error, orders: (await practice.orders()).length };
}
